package dev.hearth.testkit.memory;

import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.JoinedProject;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectVisibility;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

final class MemoryProjects implements Projects {
    private final MemoryStore store;
    private final MemoryProjectMembers members;
    private final Map<ProjectId, Project> projects = new HashMap<>();
    private final Map<String, ProjectId> taken = new HashMap<>();

    MemoryProjects(MemoryStore store, MemoryProjectMembers members) {
        this.store = store;
        this.members = members;
    }

    @Override
    public Project add(Project project) {
        return store.locked(() -> {
            mustBeFree(project);
            Project stored = keep(store.record(project.scope(), project::storedAt));
            stored.group().ifPresent(group -> members.belongs(stored.id(), group));
            return stored;
        });
    }

    private void mustBeFree(Project project) {
        Optional<ProjectId> holder = project.uniqueKey().flatMap(key -> Optional.ofNullable(taken.get(key)));
        if (holder.filter(id -> !id.equals(project.id())).isPresent()) {
            throw new Refusal.Conflict("key", "There is already a project of this key.");
        }
    }

    private Project keep(Project stored) {
        store.put(projects, stored.id(), stored);
        stored.uniqueKey().ifPresent(key -> store.put(taken, key, stored.id()));
        return stored;
    }

    @Override
    public Optional<Project> find(ProjectId id) {
        return store.locked(() ->
                Optional.ofNullable(projects.get(id)).filter(p -> !p.life().deleted()));
    }

    @Override
    public List<Project> among(Set<ProjectId> ids) {
        return matching(project -> ids.contains(project.id())).toList();
    }

    @Override
    public Optional<JoinedProject> seat(ProjectId id, UserId user) {
        return store.locked(
                () -> members.find(id, user).stream().flatMap(this::joined).findFirst());
    }

    @Override
    public Optional<Project> change(ProjectId id, UnaryOperator<Project> change) {
        return store.locked(() -> find(id).map(before -> {
            Project after = change.apply(before);
            return after.equals(before) ? before : changed(before, after);
        }));
    }

    private Project changed(Project before, Project after) {
        mustBeFree(after);
        before.uniqueKey().ifPresent(key -> store.remove(taken, key));
        if (after.life().deleted()) {
            members.clear(after.id());
        }
        return keep(store.again(before, after::changedAt));
    }

    @Override
    public Page<JoinedProject> joinedBy(UserId user, Optional<ProjectId> after, int limit) {
        List<JoinedProject> found = store.locked(() -> members.all(user).stream()
                .flatMap(this::joined)
                .filter(joined -> isAfter(joined.project(), after))
                .sorted(Comparator.comparing(joined -> key(joined.project())))
                .limit(limit + 1L)
                .toList());
        return Page.cut(found, limit, joined -> key(joined.project()));
    }

    @Override
    public Page<Project> openIn(GroupId group, Optional<ProjectId> after, int limit) {
        return page(p -> isIn(group, p) && p.visibility() != ProjectVisibility.PRIVATE, after, limit);
    }

    @Override
    public List<Project> openIn(Set<GroupId> groups) {
        return matching(p -> p.visibility() != ProjectVisibility.PRIVATE
                        && p.group().filter(groups::contains).isPresent())
                .toList();
    }

    @Override
    public Page<Project> open(Optional<ProjectId> after, int limit) {
        return page(p -> p.visibility() == ProjectVisibility.PUBLIC, after, limit);
    }

    private Page<Project> page(Predicate<Project> fits, Optional<ProjectId> after, int limit) {
        List<Project> found = matching(p -> fits.test(p) && isAfter(p, after))
                .sorted(Comparator.comparing(MemoryProjects::key))
                .limit(limit + 1L)
                .toList();
        return Page.cut(found, limit, MemoryProjects::key);
    }

    @Override
    public List<Project> ofGroup(GroupId group) {
        return matching(p -> isIn(group, p)).toList();
    }

    /** Without deleted ones. */
    Stream<Project> all() {
        return matching(project -> true);
    }

    private Stream<Project> matching(Predicate<Project> fits) {
        return store.locked(() -> List.copyOf(projects.values()).stream())
                .filter(project -> !project.life().deleted())
                .filter(fits);
    }

    private Stream<JoinedProject> joined(ProjectMember member) {
        return find(member.project()).stream().map(project -> new JoinedProject(project, member));
    }

    private static boolean isIn(GroupId group, Project project) {
        return project.group().filter(group::equals).isPresent();
    }

    private static boolean isAfter(Project project, Optional<ProjectId> after) {
        return after.map(ProjectId::toString).orElse("").compareTo(key(project)) < 0;
    }

    private static String key(Project project) {
        return project.id().toString();
    }
}
