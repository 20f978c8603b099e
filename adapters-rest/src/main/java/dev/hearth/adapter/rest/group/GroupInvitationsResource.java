package dev.hearth.adapter.rest.group;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Limited;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.adapter.rest.shared.ShownOnce;
import dev.hearth.application.group.InvitationView;
import dev.hearth.application.group.InviteByEmail;
import dev.hearth.application.group.InviteByLink;
import dev.hearth.application.group.ListInvitations;
import dev.hearth.application.group.ResendInvitation;
import dev.hearth.application.group.RevokeInvitation;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.shared.RateClass;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.group.InvitationId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.EmailAddress;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The invitations of a group, for its owner and admins. */
@Path("/api/v1/groups/{id}/invitations")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupInvitationsResource {
    private final InviteByEmail inviteByEmail;
    private final InviteByLink inviteByLink;
    private final ListInvitations listInvitations;
    private final RevokeInvitation revokeInvitation;
    private final ResendInvitation resendInvitation;
    private final InvitationLinks links;

    public GroupInvitationsResource(
            InviteByEmail inviteByEmail,
            InviteByLink inviteByLink,
            ListInvitations listInvitations,
            RevokeInvitation revokeInvitation,
            ResendInvitation resendInvitation,
            InvitationLinks links) {
        this.inviteByEmail = inviteByEmail;
        this.inviteByLink = inviteByLink;
        this.listInvitations = listInvitations;
        this.revokeInvitation = revokeInvitation;
        this.resendInvitation = resendInvitation;
        this.links = links;
    }

    /** Mails an invitation where an address is named, and makes a link otherwise. */
    @ShownOnce
    @POST
    @Limited(RateClass.INVITE)
    public Response invite(
            @Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        GroupId group = PathIds.read("group", id, GroupId::parse);
        InvitationView made = invite(principal.caller(), group, body.input());
        InvitationView told = made.token().map(links::to).map(made::withUrl).orElse(made);
        return Response.status(Response.Status.CREATED)
                .entity(Envelope.of(told))
                .build();
    }

    private InvitationView invite(Caller caller, GroupId group, Input input) {
        Field<Optional<EmailAddress>> email = input.optional("email", EmailAddress::new);
        Field<Optional<GroupRole>> role = input.optional("role", Input.oneOf(GroupRole.class));
        Field<Optional<Instant>> expiresAt = input.optional("expiresAt", Input::moment);
        Field<Optional<Integer>> maxUses = input.optionalNumber("maxUses", 1, Invitation.MAX_USES);
        if (input.isGiven("email") && input.isGiven("maxUses")) {
            input.refuse("maxUses", "is only for links: an invitation by mail lets one person in");
        }
        input.done();
        return email.get()
                .map(to -> inviteByEmail.run(caller, group, new InviteByEmail.Command(to, role.get(), expiresAt.get())))
                .orElseGet(() -> inviteByLink.run(
                        caller, group, new InviteByLink.Command(role.get(), expiresAt.get(), maxUses.get())));
    }

    @GET
    public Envelope<List<InvitationView>> list(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        GroupId group = PathIds.read("group", id, GroupId::parse);
        return Envelope.of(listInvitations.run(principal.caller(), group, Query.page(uri)));
    }

    @DELETE
    @Path("/{invitation}")
    public void revoke(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @PathParam("invitation") String invitation,
            @Context UriInfo uri) {
        Query.none(uri);
        GroupId group = PathIds.read("group", id, GroupId::parse);
        revokeInvitation.run(principal.caller(), group, read(invitation));
    }

    @ShownOnce
    @POST
    @Path("/{invitation}/resend")
    @Limited(RateClass.INVITE)
    public Envelope<InvitationView> resend(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @PathParam("invitation") String invitation,
            @Context UriInfo uri) {
        Query.none(uri);
        GroupId group = PathIds.read("group", id, GroupId::parse);
        return Envelope.of(resendInvitation.run(principal.caller(), group, read(invitation)));
    }

    private static InvitationId read(String invitation) {
        return PathIds.read("invitation", invitation, InvitationId::parse);
    }
}
