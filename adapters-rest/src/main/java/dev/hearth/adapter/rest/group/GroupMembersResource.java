package dev.hearth.adapter.rest.group;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.group.AddGroupMember;
import dev.hearth.application.group.GroupMemberView;
import dev.hearth.application.group.ListGroupMembers;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The people in a group. */
@Path("/api/v1/groups/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupMembersResource {
    private final AddGroupMember addMember;
    private final ListGroupMembers listMembers;

    public GroupMembersResource(AddGroupMember addMember, ListGroupMembers listMembers) {
        this.addMember = addMember;
        this.listMembers = listMembers;
    }

    @POST
    public Envelope<GroupMemberView> add(
            @Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        GroupId group = PathIds.read("group", id, GroupId::parse);
        Input input = body.input();
        Field<UserId> newcomer = input.required("userId", UserId::parse);
        input.done();
        return Envelope.of(addMember.run(principal.caller(), group, newcomer.get()));
    }

    @GET
    public Envelope<List<GroupMemberView>> list(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        GroupId group = PathIds.read("group", id, GroupId::parse);
        return Envelope.of(listMembers.run(principal.caller(), group, Query.page(uri)));
    }
}
