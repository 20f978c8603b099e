package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.work.ListGuestTasks;
import dev.hearth.application.work.TaskCardView;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The single tasks that the caller was let in to. */
@Path("/api/v1/users/me/guest-tasks")
@Produces(MediaType.APPLICATION_JSON)
public final class GuestTasksResource {
    private final ListGuestTasks list;

    public GuestTasksResource(ListGuestTasks list) {
        this.list = list;
    }

    @GET
    public Envelope<List<TaskCardView>> list(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(list.run(principal.caller()));
    }
}
