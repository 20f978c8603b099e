package dev.hearth.adapter.mongo.work;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.Changeable;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectRole;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** Memberships in the collection {@code project_members}. */
public final class MongoProjectMembers implements ProjectMembers {
    private final Records members;
    private final Records projects;
    private final RevisedWrites writes;
    private final Changeable<ProjectMember> kind;
    private final Changeable<ProjectMember> traces;

    public MongoProjectMembers(MongoLink link, RevisedWrites writes) {
        this.members = link.records(MongoSchema.PROJECT_MEMBERS);
        this.projects = link.records(MongoSchema.PROJECTS);
        this.writes = writes;
        this.kind = Changeable.whole(
                members,
                ProjectMemberDocuments::member,
                ProjectMemberDocuments::write,
                ProjectMember::changedAt,
                ProjectMemberDocuments::update);
        this.traces = Changeable.whole(
                members,
                ProjectMemberDocuments::member,
                ProjectMemberDocuments::write,
                ProjectMember::storedAt,
                ProjectMemberDocuments::update);
    }

    public ChangeSource changes() {
        return new ChangeSource(
                Scope.Kind.PROJECT, members, ProjectMemberDocuments.PROJECT, ProjectMemberDocuments::member);
    }

    @Override
    public ProjectMember add(ProjectMember member) {
        Bson place = ProjectMemberDocuments.place(member.project(), member.user());
        Optional<ProjectMember> in = Optional.empty();
        while (in.isEmpty()) {
            in = members.first(place).map(ProjectMemberDocuments::member).isEmpty()
                    ? inserted(member, place)
                    : stayedOrCameBack(member, place);
        }
        return in.get();
    }

    /** Empty where somebody else has put a membership or its trace there meanwhile. */
    private Optional<ProjectMember> inserted(ProjectMember member, Bson place) {
        try {
            return Optional.of(writes.insert(members, member.scope(), member::storedAt, ProjectMemberDocuments::write));
        } catch (DuplicateKey e) {
            if (!e.in(MongoSchema.PROJECT_MEMBERS_PLACE)) {
                throw e;
            }
            members.refusedFor(place, e);
            return Optional.empty();
        }
    }

    private Optional<ProjectMember> stayedOrCameBack(ProjectMember member, Bson place) {
        return find(member.project(), member.user())
                .or(() -> writes.change(traces, ProjectMemberDocuments.ended(place), trace -> member));
    }

    @Override
    public Optional<ProjectMember> find(ProjectId project, UserId user) {
        return members.first(ProjectMemberDocuments.active(ProjectMemberDocuments.place(project, user)))
                .map(ProjectMemberDocuments::member);
    }

    @Override
    public Optional<ProjectMember> change(ProjectId project, UserId user, UnaryOperator<ProjectMember> change) {
        return writes.change(kind, ProjectMemberDocuments.active(ProjectMemberDocuments.place(project, user)), change);
    }

    @Override
    public Page<ProjectMember> of(ProjectId project, Optional<UserId> after, int limit) {
        Bson all = ProjectMemberDocuments.active(eq(ProjectMemberDocuments.PROJECT, project.value()));
        Bson rest = after.map(user -> and(all, gt(ProjectMemberDocuments.USER, user.value())))
                .orElse(all);
        List<ProjectMember> found = members.list(rest, ascending(ProjectMemberDocuments.USER), limit + 1).stream()
                .map(ProjectMemberDocuments::member)
                .toList();
        return Page.cut(found, limit, member -> member.user().toString());
    }

    @Override
    public Set<UserId> among(ProjectId project, Set<UserId> people) {
        List<UUID> ids = people.stream().map(UserId::value).toList();
        return new HashSet<>(
                users(and(eq(ProjectMemberDocuments.PROJECT, project.value()), in(ProjectMemberDocuments.USER, ids))));
    }

    @Override
    public List<UserId> owners(ProjectId project) {
        return users(and(
                eq(ProjectMemberDocuments.PROJECT, project.value()),
                eq(ProjectMemberDocuments.ROLE, ProjectRole.OWNER.name())));
    }

    private List<UserId> users(Bson memberships) {
        return members.all(ProjectMemberDocuments.active(memberships), include(ProjectMemberDocuments.USER)).stream()
                .map(found -> new UserId(Documents.id(found, ProjectMemberDocuments.USER)))
                .toList();
    }

    @Override
    public List<ProjectId> projectsOf(UserId user) {
        return joined(user).map(ProjectId::new).toList();
    }

    /** Two reads, however many projects: the memberships, then which of their projects are the group's. */
    @Override
    public List<ProjectId> projectsIn(GroupId group, UserId user) {
        List<UUID> joined = joined(user).toList();
        Bson ofGroup = and(in("_id", joined), eq(ProjectDocuments.GROUP, group.value()));
        return projects.all(ofGroup, include("_id")).stream()
                .map(found -> new ProjectId(Documents.id(found, "_id")))
                .toList();
    }

    private Stream<UUID> joined(UserId user) {
        Bson own = ProjectMemberDocuments.active(eq(ProjectMemberDocuments.USER, user.value()));
        return members.all(own, include(ProjectMemberDocuments.PROJECT)).stream()
                .map(found -> Documents.id(found, ProjectMemberDocuments.PROJECT));
    }
}
