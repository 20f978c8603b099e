package dev.hearth.adapter.rest.chat;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.chat.ShowMessage;
import dev.hearth.domain.chat.MessageId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** One message, wherever it was said. */
@Path("/api/v1/messages/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class MessagesResource {
    private final ShowMessage showMessage;

    public MessagesResource(ShowMessage showMessage) {
        this.showMessage = showMessage;
    }

    @GET
    public Envelope<MessageView> show(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(showMessage.run(principal.caller(), PathIds.read("message", id, MessageId::parse)));
    }
}
