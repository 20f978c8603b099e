package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.chat.ReadMarkerView;
import dev.hearth.application.work.AddCommentReaction;
import dev.hearth.application.work.CommentView;
import dev.hearth.application.work.MarkCommentsRead;
import dev.hearth.application.work.RemoveCommentReaction;
import dev.hearth.domain.shared.Emoji;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** What people put on a comment: emoji, and that they have read so far. */
@Path("/api/v1/comments/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class CommentMarksResource {
    private final AddCommentReaction addReaction;
    private final RemoveCommentReaction removeReaction;
    private final MarkCommentsRead markRead;

    public CommentMarksResource(
            AddCommentReaction addReaction, RemoveCommentReaction removeReaction, MarkCommentsRead markRead) {
        this.addReaction = addReaction;
        this.removeReaction = removeReaction;
        this.markRead = markRead;
    }

    @PUT
    @Path("/reactions/{emoji}")
    public Envelope<CommentView> react(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @PathParam("emoji") String emoji,
            @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(addReaction.run(principal.caller(), CommentResource.comment(id), new Emoji(emoji)));
    }

    @DELETE
    @Path("/reactions/{emoji}")
    public Envelope<CommentView> unreact(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @PathParam("emoji") String emoji,
            @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(removeReaction.run(principal.caller(), CommentResource.comment(id), new Emoji(emoji)));
    }

    @POST
    @Path("/read")
    public Envelope<ReadMarkerView> read(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(markRead.run(principal.caller(), CommentResource.comment(id)));
    }
}
