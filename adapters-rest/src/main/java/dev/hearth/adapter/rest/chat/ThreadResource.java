package dev.hearth.adapter.rest.chat;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.chat.ExplainUnreadThread;
import dev.hearth.application.chat.FollowThread;
import dev.hearth.application.chat.ListThread;
import dev.hearth.application.chat.MarkRead;
import dev.hearth.application.chat.MarkUnread;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.chat.ReadMarkerView;
import dev.hearth.application.chat.RenderMessages;
import dev.hearth.application.chat.UnfollowThread;
import dev.hearth.application.chat.UnreadExplanation;
import dev.hearth.domain.chat.MessageId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The thread that hangs on a message, and how far one has read. */
@Path("/api/v1/messages/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class ThreadResource {
    private final ListThread listThread;
    private final FollowThread followThread;
    private final UnfollowThread unfollowThread;
    private final MarkRead markRead;
    private final MarkUnread markUnread;
    private final ExplainUnreadThread explainUnread;
    private final HtmlOnRequest html;

    public ThreadResource(
            ListThread listThread,
            FollowThread followThread,
            UnfollowThread unfollowThread,
            MarkRead markRead,
            MarkUnread markUnread,
            ExplainUnreadThread explainUnread,
            RenderMessages renderMessages) {
        this.listThread = listThread;
        this.followThread = followThread;
        this.unfollowThread = unfollowThread;
        this.markRead = markRead;
        this.markUnread = markUnread;
        this.explainUnread = explainUnread;
        this.html = new HtmlOnRequest(renderMessages);
    }

    @GET
    @Path("/thread")
    public Envelope<List<MessageView>> thread(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.Filtered query = Query.filtered(uri, HtmlOnRequest.PARAMETER);
        MessageId message = PathIds.read("message", id, MessageId::parse);
        return Envelope.of(html.of(query, listThread.run(principal.caller(), message, query.page())));
    }

    @PUT
    @Path("/follow")
    public Envelope<ReadMarkerView> follow(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(followThread.run(principal.caller(), PathIds.read("message", id, MessageId::parse)));
    }

    @DELETE
    @Path("/follow")
    public Envelope<ReadMarkerView> unfollow(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(unfollowThread.run(principal.caller(), PathIds.read("message", id, MessageId::parse)));
    }

    /** Everything up to the message is read. */
    @POST
    @Path("/read")
    public Envelope<ReadMarkerView> read(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(markRead.run(principal.caller(), PathIds.read("message", id, MessageId::parse)));
    }

    /** The message and everything after it is unread again. */
    @POST
    @Path("/unread")
    public Envelope<ReadMarkerView> unread(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(markUnread.run(principal.caller(), PathIds.read("message", id, MessageId::parse)));
    }

    /** What is unread in the thread. */
    @GET
    @Path("/unread")
    public Envelope<UnreadExplanation> explain(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        return Envelope.of(
                explainUnread.run(principal.caller(), PathIds.read("message", id, MessageId::parse), Query.page(uri)));
    }
}
