package dev.hearth.adapter.mongo.work;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.JoinedProject;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectMember;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** Projects with one person's places: two reads, however many projects. */
final class JoinedProjects {
    private final Records projects;
    private final Records members;

    JoinedProjects(MongoLink link) {
        this.projects = link.records(MongoSchema.PROJECTS);
        this.members = link.records(MongoSchema.PROJECT_MEMBERS);
    }

    Optional<JoinedProject> one(ProjectId id, UserId user) {
        return members.first(ProjectMemberDocuments.active(ProjectMemberDocuments.place(id, user)))
                .map(ProjectMemberDocuments::member)
                .flatMap(member -> joined(List.of(member)).stream().findFirst());
    }

    Page<JoinedProject> all(UserId user, Optional<ProjectId> after, int limit) {
        Bson own = ProjectMemberDocuments.active(eq(ProjectMemberDocuments.USER, user.value()));
        Bson rest = after.map(project -> and(own, gt(ProjectMemberDocuments.PROJECT, project.value())))
                .orElse(own);
        List<ProjectMember> found = members.list(rest, ascending(ProjectMemberDocuments.PROJECT), limit + 1).stream()
                .map(ProjectMemberDocuments::member)
                .toList();
        Page<ProjectMember> page =
                Page.cut(found, limit, member -> member.project().toString());
        return new Page<>(joined(page.items()), page.next());
    }

    private List<JoinedProject> joined(List<ProjectMember> memberships) {
        if (memberships.isEmpty()) {
            return List.of();
        }
        List<UUID> ids =
                memberships.stream().map(member -> member.project().value()).toList();
        Map<ProjectId, Project> byId =
                projects.all(and(in("_id", ids), exists(ProjectDocuments.DELETED_AT, false))).stream()
                        .map(ProjectDocuments::project)
                        .collect(Collectors.toMap(Project::id, Function.identity()));
        return memberships.stream().flatMap(member -> joined(member, byId)).toList();
    }

    private static Stream<JoinedProject> joined(ProjectMember member, Map<ProjectId, Project> byId) {
        return Optional.ofNullable(byId.get(member.project()))
                .map(project -> new JoinedProject(project, member))
                .stream();
    }
}
