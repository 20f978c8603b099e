package dev.hearth.adapter.rest.identity;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.identity.ShowMe;
import dev.hearth.application.identity.UserView;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** One's own account. */
@Path("/api/v1/users/me")
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {
    private final ShowMe showMe;

    public MeResource(ShowMe showMe) {
        this.showMe = showMe;
    }

    @GET
    public Envelope<UserView> show(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(showMe.run(principal.caller()));
    }
}
