package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Preconditions;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.chat.ListVersions.VersionView;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.CommentView;
import dev.hearth.application.work.DeleteComment;
import dev.hearth.application.work.EditComment;
import dev.hearth.application.work.ListCommentVersions;
import dev.hearth.application.work.ShowComment;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** One comment, whatever task it is about. */
@Path("/api/v1/comments/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class CommentResource {
    private final ShowComment show;
    private final EditComment edit;
    private final DeleteComment delete;
    private final ListCommentVersions versions;

    public CommentResource(ShowComment show, EditComment edit, DeleteComment delete, ListCommentVersions versions) {
        this.show = show;
        this.edit = edit;
        this.delete = delete;
        this.versions = versions;
    }

    static MessageId comment(String id) {
        return PathIds.read("comment", id, MessageId::parse);
    }

    @GET
    public Response show(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        CommentView comment = show.run(principal.caller(), comment(id));
        return Preconditions.tagged(comment, comment.fingerprint());
    }

    @PATCH
    public Response edit(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            Body body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Query.none(uri);
        MessageId comment = comment(id);
        Input input = body.input();
        Field<MessageText> text = input.required("text", MessageText::new);
        input.done();
        CommentView edited =
                edit.run(principal.caller(), new EditComment.Command(comment, text.get(), Preconditions.seen(headers)));
        return Preconditions.tagged(edited, edited.fingerprint());
    }

    @DELETE
    public Envelope<CommentView> delete(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(delete.run(principal.caller(), comment(id)));
    }

    @GET
    @Path("/versions")
    public Envelope<List<VersionView>> versions(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(versions.run(principal.caller(), comment(id)));
    }
}
