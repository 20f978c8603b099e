package dev.hearth.adapter.mongo.work;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.Changeable;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.JoinedProject;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectVisibility;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;

/** Projects in the collection {@code projects}. */
public final class MongoProjects implements Projects {
    private final Records projects;
    private final Records members;
    private final RevisedWrites writes;
    private final JoinedProjects joined;
    private final Changeable<Project> kind;

    public MongoProjects(MongoLink link, RevisedWrites writes) {
        this.projects = link.records(MongoSchema.PROJECTS);
        this.members = link.records(MongoSchema.PROJECT_MEMBERS);
        this.writes = writes;
        this.joined = new JoinedProjects(link);
        this.kind = Changeable.whole(
                projects,
                ProjectDocuments::project,
                ProjectDocuments::write,
                Project::changedAt,
                ProjectDocuments::update);
    }

    public ChangeSource changes() {
        return new ChangeSource(Scope.Kind.PROJECT, projects, "_id", ProjectDocuments::project);
    }

    @Override
    public Project add(Project project) {
        return uniquely(() -> writes.insert(projects, project.scope(), project::storedAt, ProjectDocuments::write));
    }

    private static <T> T uniquely(Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKey e) {
            if (e.in(MongoSchema.PROJECTS_UNIQUE)) {
                throw new Refusal.Conflict("key", "There is already a project of this key.");
            }
            throw e;
        }
    }

    @Override
    public Optional<Project> find(ProjectId id) {
        return projects.first(there(id)).map(ProjectDocuments::project);
    }

    @Override
    public List<Project> among(Set<ProjectId> ids) {
        Bson any = in("_id", ids.stream().map(ProjectId::value).toList());
        return projects.all(and(any, exists(ProjectDocuments.DELETED_AT, false))).stream()
                .map(ProjectDocuments::project)
                .toList();
    }

    @Override
    public Optional<JoinedProject> seat(ProjectId id, UserId user) {
        return joined.one(id, user);
    }

    @Override
    public Optional<Project> change(ProjectId id, UnaryOperator<Project> change) {
        Optional<Project> stored = uniquely(() -> writes.change(kind, there(id), change));
        stored.filter(project -> project.life().deleted()).ifPresent(this::endMemberships);
        return stored;
    }

    /**
     * After the project, never before it: a crash in between leaves memberships of a project that nobody finds, which the next
     * start ends, and never a project that nobody is in. They keep their revisions, so that no reader finds a gap.
     */
    private void endMemberships(Project gone) {
        Bson all = ProjectMemberDocuments.active(
                eq(ProjectMemberDocuments.PROJECT, gone.id().value()));
        gone.life()
                .deletedAt()
                .ifPresent(at -> members.updateAll(all, set(ProjectMemberDocuments.LEFT_AT, Date.from(at))));
        projects.update(eq(gone.id().value()), unset(ProjectDocuments.ENDING));
    }

    /** Ends the memberships of projects whose deletion was cut off. For the start; several nodes may do it at once. */
    public void finishDeletions() {
        projects.all(eq(ProjectDocuments.ENDING, true)).stream()
                .map(ProjectDocuments::project)
                .forEach(this::endMemberships);
    }

    @Override
    public Page<JoinedProject> joinedBy(UserId user, Optional<ProjectId> after, int limit) {
        return joined.all(user, after, limit);
    }

    @Override
    public Page<Project> openIn(GroupId group, Optional<ProjectId> after, int limit) {
        return page(and(eq(ProjectDocuments.GROUP, group.value()), listed()), after, limit);
    }

    @Override
    public List<Project> openIn(Set<GroupId> groups) {
        Bson among =
                in(ProjectDocuments.GROUP, groups.stream().map(GroupId::value).toList());
        return projects.all(and(among, listed())).stream()
                .map(ProjectDocuments::project)
                .toList();
    }

    private static Bson listed() {
        return in(ProjectDocuments.LISTED, List.of(ProjectVisibility.GROUP.name(), ProjectVisibility.PUBLIC.name()));
    }

    @Override
    public Page<Project> open(Optional<ProjectId> after, int limit) {
        return page(eq(ProjectDocuments.LISTED, ProjectVisibility.PUBLIC.name()), after, limit);
    }

    private Page<Project> page(Bson filter, Optional<ProjectId> after, int limit) {
        Bson rest = after.map(id -> and(filter, gt("_id", id.value()))).orElse(filter);
        List<Project> found = projects.list(rest, ascending("_id"), limit + 1).stream()
                .map(ProjectDocuments::project)
                .toList();
        return Page.cut(found, limit, project -> project.id().toString());
    }

    @Override
    public List<Project> ofGroup(GroupId group) {
        return projects.all(and(eq(ProjectDocuments.GROUP, group.value()), exists(ProjectDocuments.LISTED))).stream()
                .map(ProjectDocuments::project)
                .toList();
    }

    private static Bson there(ProjectId id) {
        return and(eq(id.value()), exists(ProjectDocuments.DELETED_AT, false));
    }
}
