package dev.hearth.adapter.rest.presence;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.presence.PresenceView;
import dev.hearth.application.presence.ShowPresence;
import dev.hearth.domain.identity.UserId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** How one person is. */
@Path("/api/v1/users/{id}/presence")
@Produces(MediaType.APPLICATION_JSON)
public final class UserPresenceResource {
    private final ShowPresence showPresence;

    public UserPresenceResource(ShowPresence showPresence) {
        this.showPresence = showPresence;
    }

    @GET
    public Envelope<PresenceView> show(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(showPresence.run(principal.caller(), PathIds.read("user", id, UserId::parse)));
    }
}
