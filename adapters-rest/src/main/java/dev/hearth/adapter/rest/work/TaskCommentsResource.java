package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.chat.SenderName;
import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Limited;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.shared.RateClass;
import dev.hearth.application.work.AddComment;
import dev.hearth.application.work.CommentView;
import dev.hearth.application.work.ListComments;
import dev.hearth.application.work.ShowUnreadComments;
import dev.hearth.application.work.ShowUnreadComments.UnreadComments;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.work.TaskName;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What is said about a task. */
@Path("/api/v1/tasks/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
public final class TaskCommentsResource {
    private final AddComment addComment;
    private final ListComments listComments;
    private final ShowUnreadComments showUnread;

    public TaskCommentsResource(AddComment addComment, ListComments listComments, ShowUnreadComments showUnread) {
        this.addComment = addComment;
        this.listComments = listComments;
        this.showUnread = showUnread;
    }

    @Limited(RateClass.SEND)
    @POST
    public Response add(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") List<String> idempotencyKeys,
            Body body,
            @Context UriInfo uri) {
        Query.none(uri);
        TaskName task = TaskResource.named(id);
        Input input = body.input();
        Field<MessageText> text = input.required("text", MessageText::new);
        Field<Optional<ClientMessageId>> clientId = input.optional("clientId", ClientMessageId::new);
        input.done();
        Optional<ClientMessageId> name = SenderName.of(clientId.get(), idempotencyKeys);
        CommentView comment = addComment.run(principal.caller(), new AddComment.Command(task, text.get(), name));
        return Response.created(URI.create("/api/v1/comments/" + comment.id()))
                .entity(Envelope.of(comment))
                .build();
    }

    @GET
    public Envelope<List<CommentView>> page(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        TaskName task = TaskResource.named(id);
        return Envelope.of(listComments.run(principal.caller(), task, Query.page(uri)));
    }

    @GET
    @Path("/unread")
    public Envelope<UnreadComments> unread(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(showUnread.run(principal.caller(), TaskResource.named(id)));
    }
}
