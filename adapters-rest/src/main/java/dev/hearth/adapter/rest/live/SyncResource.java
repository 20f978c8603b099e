package dev.hearth.adapter.rest.live;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.live.Positions;
import dev.hearth.application.live.ScopeView;
import dev.hearth.application.live.Sync;
import dev.hearth.domain.shared.Refusal;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What changed since: {@code ?since=channel:ID@CURSOR}, as often as there are scopes; without it, where everything stands. */
@Path("/api/v1/sync")
@Produces(MediaType.APPLICATION_JSON)
public final class SyncResource {
    private static final String SINCE = "since";

    private final Sync sync;

    public SyncResource(Sync sync) {
        this.sync = sync;
    }

    @GET
    public Envelope<List<ScopeView>> since(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Map<String, String> cursors = new LinkedHashMap<>();
        Query.all(uri, SINCE).forEach(since -> put(cursors, since));
        return Envelope.of(sync.run(principal.caller(), Positions.read(SINCE, cursors)));
    }

    private static void put(Map<String, String> cursors, String since) {
        int at = since.lastIndexOf('@');
        if (at < 0) {
            throw new Refusal.Invalid(SINCE, "must be SCOPE@CURSOR, such as channel:ID@42");
        }
        if (cursors.put(since.substring(0, at), since.substring(at + 1)) != null) {
            throw new Refusal.Invalid(SINCE, "must not name a scope twice");
        }
    }
}
