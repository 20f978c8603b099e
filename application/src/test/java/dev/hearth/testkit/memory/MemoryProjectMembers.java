package dev.hearth.testkit.memory;

import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

final class MemoryProjectMembers implements ProjectMembers {
    private final MemoryStore store;
    private final MemoryMemberships<ProjectMember> memberships;
    private final Map<ProjectId, GroupId> groups = new HashMap<>();

    MemoryProjectMembers(MemoryStore store) {
        this.store = store;
        this.memberships = new MemoryMemberships<>(store, ProjectMember::active);
    }

    /** Under the store's lock. */
    void belongs(ProjectId project, GroupId group) {
        store.put(groups, project, group);
    }

    /** Under the store's lock. */
    void clear(ProjectId project) {
        memberships.clear(project.scope());
    }

    @Override
    public ProjectMember add(ProjectMember member) {
        return store.locked(() -> memberships.add(member.scope(), member.user(), member::storedAt));
    }

    @Override
    public Optional<ProjectMember> find(ProjectId project, UserId user) {
        return store.locked(() -> memberships.find(project.scope(), user));
    }

    @Override
    public Optional<ProjectMember> change(ProjectId project, UserId user, UnaryOperator<ProjectMember> change) {
        return store.locked(() -> memberships.change(project.scope(), user, change, ProjectMember::changedAt));
    }

    @Override
    public Page<ProjectMember> of(ProjectId project, Optional<UserId> after, int limit) {
        List<ProjectMember> found = store.locked(() -> memberships.of(project.scope(), after, limit + 1));
        return Page.cut(found, limit, member -> member.user().toString());
    }

    @Override
    public Set<UserId> among(ProjectId project, Set<UserId> people) {
        return store.locked(() -> people.stream()
                .filter(person -> memberships.find(project.scope(), person).isPresent())
                .collect(Collectors.toSet()));
    }

    @Override
    public List<UserId> owners(ProjectId project) {
        return store.locked(() -> memberships.of(project.scope(), Optional.empty(), Integer.MAX_VALUE).stream()
                .filter(member -> member.role() == ProjectRole.OWNER)
                .map(ProjectMember::user)
                .toList());
    }

    @Override
    public List<ProjectId> projectsOf(UserId user) {
        return all(user).stream().map(ProjectMember::project).toList();
    }

    @Override
    public List<ProjectId> projectsIn(GroupId group, UserId user) {
        return store.locked(() -> projectsOf(user).stream()
                .filter(project -> group.equals(groups.get(project)))
                .toList());
    }

    List<ProjectMember> all(UserId user) {
        return store.locked(() -> memberships.of(user));
    }
}
