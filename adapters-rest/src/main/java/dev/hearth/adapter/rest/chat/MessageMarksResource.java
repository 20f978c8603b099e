package dev.hearth.adapter.rest.chat;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.chat.AddReaction;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.chat.PinMessage;
import dev.hearth.application.chat.RemoveReaction;
import dev.hearth.application.chat.UnpinMessage;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.shared.Emoji;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** What people put on a message: emoji and pins. */
@Path("/api/v1/messages/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class MessageMarksResource {
    private final AddReaction addReaction;
    private final RemoveReaction removeReaction;
    private final PinMessage pinMessage;
    private final UnpinMessage unpinMessage;

    public MessageMarksResource(
            AddReaction addReaction, RemoveReaction removeReaction, PinMessage pinMessage, UnpinMessage unpinMessage) {
        this.addReaction = addReaction;
        this.removeReaction = removeReaction;
        this.pinMessage = pinMessage;
        this.unpinMessage = unpinMessage;
    }

    @PUT
    @Path("/pin")
    public Envelope<MessageView> pin(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(pinMessage.run(principal.caller(), PathIds.read("message", id, MessageId::parse)));
    }

    @DELETE
    @Path("/pin")
    public Envelope<MessageView> unpin(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(unpinMessage.run(principal.caller(), PathIds.read("message", id, MessageId::parse)));
    }

    @PUT
    @Path("/reactions/{emoji}")
    public Envelope<MessageView> react(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @PathParam("emoji") String emoji,
            @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(
                addReaction.run(principal.caller(), PathIds.read("message", id, MessageId::parse), new Emoji(emoji)));
    }

    @DELETE
    @Path("/reactions/{emoji}")
    public Envelope<MessageView> unreact(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @PathParam("emoji") String emoji,
            @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(removeReaction.run(
                principal.caller(), PathIds.read("message", id, MessageId::parse), new Emoji(emoji)));
    }
}
