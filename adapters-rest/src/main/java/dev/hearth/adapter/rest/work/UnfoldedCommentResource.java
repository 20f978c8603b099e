package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.work.TaskCardView;
import dev.hearth.application.work.UnfoldComment;
import dev.hearth.domain.chat.MessageId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** What a comment names. */
@Path("/api/v1/comments/{id}/unfolded")
@Produces(MediaType.APPLICATION_JSON)
public final class UnfoldedCommentResource {
    private final UnfoldComment unfold;

    public UnfoldedCommentResource(UnfoldComment unfold) {
        this.unfold = unfold;
    }

    @GET
    public Envelope<List<TaskCardView>> unfolded(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(unfold.run(principal.caller(), PathIds.read("comment", id, MessageId::parse)));
    }
}
