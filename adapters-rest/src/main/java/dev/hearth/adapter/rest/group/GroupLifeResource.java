package dev.hearth.adapter.rest.group;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.group.ArchiveGroup;
import dev.hearth.application.group.GroupView;
import dev.hearth.application.group.JoinGroup;
import dev.hearth.application.group.LeaveGroup;
import dev.hearth.application.group.RestoreGroup;
import dev.hearth.application.group.TransferGroup;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** Coming into a group and going, handing it over, and putting it aside. */
@Path("/api/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupLifeResource {
    private final JoinGroup joinGroup;
    private final LeaveGroup leaveGroup;
    private final TransferGroup transferGroup;
    private final ArchiveGroup archiveGroup;
    private final RestoreGroup restoreGroup;

    public GroupLifeResource(
            JoinGroup joinGroup,
            LeaveGroup leaveGroup,
            TransferGroup transferGroup,
            ArchiveGroup archiveGroup,
            RestoreGroup restoreGroup) {
        this.joinGroup = joinGroup;
        this.leaveGroup = leaveGroup;
        this.transferGroup = transferGroup;
        this.archiveGroup = archiveGroup;
        this.restoreGroup = restoreGroup;
    }

    @POST
    @Path("/{id}/join")
    public Envelope<GroupView> join(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(joinGroup.run(principal.caller(), read(id)));
    }

    @POST
    @Path("/{id}/leave")
    public void leave(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        leaveGroup.run(principal.caller(), read(id));
    }

    @PUT
    @Path("/{id}/owner")
    public Envelope<GroupView> transfer(
            @Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        GroupId group = read(id);
        Input input = body.input();
        Field<UserId> heir = input.required("userId", UserId::parse);
        input.done();
        return Envelope.of(transferGroup.run(principal.caller(), group, heir.get()));
    }

    @POST
    @Path("/{id}/archive")
    public Envelope<GroupView> archive(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(archiveGroup.run(principal.caller(), read(id)));
    }

    @POST
    @Path("/{id}/restore")
    public Envelope<GroupView> restore(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(restoreGroup.run(principal.caller(), read(id)));
    }

    private static GroupId read(String id) {
        return PathIds.read("group", id, GroupId::parse);
    }
}
