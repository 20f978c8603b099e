package dev.hearth.adapter.rest.shared;

import dev.hearth.application.shared.CheckHealth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the server is well (every store named), alive (not to be restarted), and ready (to be sent requests). */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
    private static final int UNAVAILABLE = 503;

    private final CheckHealth checkHealth;
    private final AtomicBoolean stopping = new AtomicBoolean();

    public HealthResource(CheckHealth checkHealth) {
        this.checkHealth = checkHealth;
    }

    /** From now on the server is not ready. */
    public void stop() {
        stopping.set(true);
    }

    @Open
    @GET
    public Response health(@Context UriInfo uri) {
        Query.none(uri);
        CheckHealth.Health health = checkHealth.run();
        return Response.status(health.well() ? 200 : UNAVAILABLE).entity(health).build();
    }

    @Open
    @GET
    @Path("/live")
    public Map<String, String> live(@Context UriInfo uri) {
        Query.none(uri);
        return Map.of("status", "ok");
    }

    @Open
    @GET
    @Path("/ready")
    public Response ready(@Context UriInfo uri) {
        Query.none(uri);
        return stopping.get()
                ? Response.status(UNAVAILABLE)
                        .entity(Map.of("status", "stopping"))
                        .build()
                : health(uri);
    }
}
