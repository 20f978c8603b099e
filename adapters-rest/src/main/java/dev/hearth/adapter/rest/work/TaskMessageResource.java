package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.work.ShowTaskMessage;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** Where a task comes from. */
@Path("/api/v1/tasks/{id}/message")
@Produces(MediaType.APPLICATION_JSON)
public final class TaskMessageResource {
    private final ShowTaskMessage show;

    public TaskMessageResource(ShowTaskMessage show) {
        this.show = show;
    }

    /** The message it was made from, to who may see both. */
    @GET
    public Envelope<MessageView> show(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(show.run(principal.caller(), TaskResource.named(id)));
    }
}
