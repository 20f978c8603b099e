package dev.hearth.adapter.rest.identity;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.identity.ListMySessions;
import dev.hearth.application.identity.RevokeOtherSessions;
import dev.hearth.application.identity.RevokeSession;
import dev.hearth.application.identity.SessionView;
import dev.hearth.domain.identity.SessionId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Where one is signed in. */
@Path("/api/v1/users/me/sessions")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsResource {
    private final ListMySessions listMySessions;
    private final RevokeSession revokeSession;
    private final RevokeOtherSessions revokeOtherSessions;

    public SessionsResource(
            ListMySessions listMySessions, RevokeSession revokeSession, RevokeOtherSessions revokeOtherSessions) {
        this.listMySessions = listMySessions;
        this.revokeSession = revokeSession;
        this.revokeOtherSessions = revokeOtherSessions;
    }

    @GET
    public Envelope<List<SessionView>> list(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(listMySessions.run(principal.caller()));
    }

    @DELETE
    @Path("/{id}")
    public void revoke(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        revokeSession.run(principal.caller(), PathIds.read("session", id, SessionId::parse));
    }

    /** All but the one that asks. */
    @DELETE
    public void revokeOthers(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.none(uri);
        revokeOtherSessions.run(principal.caller());
    }
}
