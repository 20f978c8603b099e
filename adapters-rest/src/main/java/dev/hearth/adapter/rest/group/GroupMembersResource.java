package dev.hearth.adapter.rest.group;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.group.AddGroupMember;
import dev.hearth.application.group.ChangeGroupMember;
import dev.hearth.application.group.ChangeGroupMember.Command.Mark;
import dev.hearth.application.group.GroupMemberView;
import dev.hearth.application.group.ListGroupMembers;
import dev.hearth.application.group.RemoveGroupMember;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.UserId;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people in a group. */
@Path("/api/v1/groups/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupMembersResource {
    private final AddGroupMember addMember;
    private final ListGroupMembers listMembers;
    private final ChangeGroupMember changeMember;
    private final RemoveGroupMember removeMember;

    public GroupMembersResource(
            AddGroupMember addMember,
            ListGroupMembers listMembers,
            ChangeGroupMember changeMember,
            RemoveGroupMember removeMember) {
        this.addMember = addMember;
        this.listMembers = listMembers;
        this.changeMember = changeMember;
        this.removeMember = removeMember;
    }

    @POST
    public Envelope<GroupMemberView> add(
            @Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        GroupId group = PathIds.read("group", id, GroupId::parse);
        Input input = body.input();
        Field<UserId> newcomer = input.required("userId", UserId::parse);
        Field<Optional<GroupRole>> role = input.optional("role", Input.oneOf(GroupRole.class));
        input.done();
        return Envelope.of(
                addMember.run(principal.caller(), group, new AddGroupMember.Command(newcomer.get(), role.get())));
    }

    @GET
    public Envelope<List<GroupMemberView>> list(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        GroupId group = PathIds.read("group", id, GroupId::parse);
        return Envelope.of(listMembers.run(principal.caller(), group, Query.page(uri)));
    }

    /** What is not named stays as it is; {@code permissions} holds {@code granted}, {@code denied} or both. */
    @PATCH
    @Path("/{user}")
    public Envelope<GroupMemberView> change(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @PathParam("user") String user,
            Body body,
            @Context UriInfo uri) {
        Query.none(uri);
        GroupId group = PathIds.read("group", id, GroupId::parse);
        UserId subject = PathIds.read("member", user, UserId::parse);
        Input input = body.input();
        Field<Optional<GroupRole>> role = input.optional("role", Input.oneOf(GroupRole.class));
        Field<Map<Mark, Set<GroupPermission>>> permissions =
                input.sets("permissions", Input.oneOf(Mark.class), Input.oneOf(GroupPermission.class));
        input.done();
        return Envelope.of(changeMember.run(
                principal.caller(), group, subject, new ChangeGroupMember.Command(role.get(), permissions.get())));
    }

    @DELETE
    @Path("/{user}")
    public void remove(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @PathParam("user") String user,
            @Context UriInfo uri) {
        Query.none(uri);
        GroupId group = PathIds.read("group", id, GroupId::parse);
        removeMember.run(principal.caller(), group, PathIds.read("member", user, UserId::parse));
    }
}
