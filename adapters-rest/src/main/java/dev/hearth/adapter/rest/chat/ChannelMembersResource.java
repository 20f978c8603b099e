package dev.hearth.adapter.rest.chat;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.chat.AddChannelMember;
import dev.hearth.application.chat.ChangeChannelRole;
import dev.hearth.application.chat.ChannelMemberView;
import dev.hearth.application.chat.JoinChannel;
import dev.hearth.application.chat.ListChannelMembers;
import dev.hearth.application.chat.RemoveChannelMember;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.identity.Caller;
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

/** The people in a channel. */
@Path("/api/v1/channels/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
public final class ChannelMembersResource {
    private static final String ME = "me";

    private final JoinChannel join;
    private final AddChannelMember addMember;
    private final ListChannelMembers listMembers;
    private final ChangeChannelRole changeRole;
    private final RemoveChannelMember removeMember;

    public ChannelMembersResource(
            JoinChannel join,
            AddChannelMember addMember,
            ListChannelMembers listMembers,
            ChangeChannelRole changeRole,
            RemoveChannelMember removeMember) {
        this.join = join;
        this.addMember = addMember;
        this.listMembers = listMembers;
        this.changeRole = changeRole;
        this.removeMember = removeMember;
    }

    /** Somebody who names themselves, by id or as {@code me}, joins; somebody else is let in. */
    @POST
    public Envelope<ChannelMemberView> add(
            @Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        Caller caller = principal.caller();
        ChannelId channel = PathIds.read("channel", id, ChannelId::parse);
        Input input = body.input();
        Field<UserId> who = input.required("userId", text -> text.equals(ME) ? caller.user() : UserId.parse(text));
        input.done();
        boolean joins = who.get().equals(caller.user());
        return Envelope.of(joins ? join.run(caller, channel) : addMember.run(caller, channel, who.get()));
    }

    @GET
    public Envelope<List<ChannelMemberView>> list(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        ChannelId channel = PathIds.read("channel", id, ChannelId::parse);
        return Envelope.of(listMembers.run(principal.caller(), channel, Query.page(uri)));
    }

    @PATCH
    @Path("/{userId}")
    public Envelope<ChannelMemberView> change(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @PathParam("userId") String userId,
            Body body,
            @Context UriInfo uri) {
        Query.none(uri);
        ChannelId channel = PathIds.read("channel", id, ChannelId::parse);
        UserId person = PathIds.read("member", userId, UserId::parse);
        Input input = body.input();
        Field<ChannelRole> role = input.required("role", Input.oneOf(ChannelRole.class));
        input.done();
        return Envelope.of(changeRole.run(principal.caller(), channel, person, role.get()));
    }

    @DELETE
    @Path("/{userId}")
    public void remove(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @PathParam("userId") String userId,
            @Context UriInfo uri) {
        Query.none(uri);
        ChannelId channel = PathIds.read("channel", id, ChannelId::parse);
        removeMember.run(principal.caller(), channel, PathIds.read("member", userId, UserId::parse));
    }
}
