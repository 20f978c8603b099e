package dev.hearth.adapter.rest.group;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Limited;
import dev.hearth.adapter.rest.shared.Open;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.group.AcceptInvitation;
import dev.hearth.application.group.DeclineInvitation;
import dev.hearth.application.group.GroupView;
import dev.hearth.application.group.InvitationPreview;
import dev.hearth.application.group.PreviewInvitation;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.shared.RateClass;
import dev.hearth.domain.identity.SecretCode;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** What somebody does with an invitation they were given. The secret stands in the body: addresses are written to logs. */
@Path("/api/v1/invitations")
@Produces(MediaType.APPLICATION_JSON)
public final class InvitationsResource {
    private final PreviewInvitation previewInvitation;
    private final AcceptInvitation acceptInvitation;
    private final DeclineInvitation declineInvitation;

    public InvitationsResource(
            PreviewInvitation previewInvitation,
            AcceptInvitation acceptInvitation,
            DeclineInvitation declineInvitation) {
        this.previewInvitation = previewInvitation;
        this.acceptInvitation = acceptInvitation;
        this.declineInvitation = declineInvitation;
    }

    @Open
    @POST
    @Path("/preview")
    @Limited(RateClass.INVITE)
    public Envelope<InvitationPreview> preview(Body body, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(previewInvitation.run(token(body)));
    }

    @POST
    @Path("/accept")
    @Limited(RateClass.INVITE)
    public Envelope<GroupView> accept(@Auth CallerPrincipal principal, Body body, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(acceptInvitation.run(principal.caller(), token(body)));
    }

    @POST
    @Path("/decline")
    @Limited(RateClass.INVITE)
    public void decline(@Auth CallerPrincipal principal, Body body, @Context UriInfo uri) {
        Query.none(uri);
        declineInvitation.run(principal.caller(), token(body));
    }

    private static SecretCode token(Body body) {
        Input input = body.input();
        Field<SecretCode> token = input.required("token", SecretCode::new);
        input.done();
        return token.get();
    }
}
