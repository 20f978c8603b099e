package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.AddProjectMember;
import dev.hearth.application.work.ChangeProjectRole;
import dev.hearth.application.work.JoinProject;
import dev.hearth.application.work.ListProjectMembers;
import dev.hearth.application.work.ProjectMemberView;
import dev.hearth.application.work.RemoveProjectMember;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectRole;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** The people in a project. */
@Path("/api/v1/projects/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
public final class ProjectMembersResource {
    private static final String ME = "me";

    private final JoinProject join;
    private final AddProjectMember addMember;
    private final ListProjectMembers listMembers;
    private final ChangeProjectRole changeRole;
    private final RemoveProjectMember removeMember;

    public ProjectMembersResource(
            JoinProject join,
            AddProjectMember addMember,
            ListProjectMembers listMembers,
            ChangeProjectRole changeRole,
            RemoveProjectMember removeMember) {
        this.join = join;
        this.addMember = addMember;
        this.listMembers = listMembers;
        this.changeRole = changeRole;
        this.removeMember = removeMember;
    }

    /** Somebody who names themselves, by id or as {@code me}, joins as a member; somebody else is let in. */
    @POST
    public Envelope<ProjectMemberView> add(
            @Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        Caller caller = principal.caller();
        ProjectId project = PathIds.read("project", id, ProjectId::parse);
        Input input = body.input();
        Field<UserId> who = input.required("userId", text -> text.equals(ME) ? caller.user() : UserId.parse(text));
        Field<Optional<ProjectRole>> role = input.optional("role", Input.oneOf(ProjectRole.class));
        input.done();
        if (who.get().equals(caller.user())) {
            return Envelope.of(join.run(caller, project));
        }
        return Envelope.of(addMember.run(caller, project, who.get(), role.get().orElse(ProjectRole.MEMBER)));
    }

    @GET
    public Envelope<List<ProjectMemberView>> list(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        ProjectId project = PathIds.read("project", id, ProjectId::parse);
        return Envelope.of(listMembers.run(principal.caller(), project, Query.page(uri)));
    }

    @PATCH
    @Path("/{userId}")
    public Envelope<ProjectMemberView> change(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @PathParam("userId") String userId,
            Body body,
            @Context UriInfo uri) {
        Query.none(uri);
        ProjectId project = PathIds.read("project", id, ProjectId::parse);
        UserId person = PathIds.read("member", userId, UserId::parse);
        Input input = body.input();
        Field<ProjectRole> role = input.required("role", Input.oneOf(ProjectRole.class));
        input.done();
        return Envelope.of(changeRole.run(principal.caller(), project, person, role.get()));
    }

    @DELETE
    @Path("/{userId}")
    public void remove(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @PathParam("userId") String userId,
            @Context UriInfo uri) {
        Query.none(uri);
        ProjectId project = PathIds.read("project", id, ProjectId::parse);
        removeMember.run(principal.caller(), project, PathIds.read("member", userId, UserId::parse));
    }
}
