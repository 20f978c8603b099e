package dev.hearth.adapter.rest.presence;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.presence.ListOnline;
import dev.hearth.application.presence.PresenceView;
import dev.hearth.domain.chat.ChannelId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Who of a channel's people is there. */
@Path("/api/v1/channels/{id}/presence")
@Produces(MediaType.APPLICATION_JSON)
public final class ChannelPresenceResource {
    private final ListOnline listOnline;

    public ChannelPresenceResource(ListOnline listOnline) {
        this.listOnline = listOnline;
    }

    @GET
    public Envelope<List<PresenceView>> list(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        ChannelId channel = PathIds.read("channel", id, ChannelId::parse);
        return Envelope.of(listOnline.run(principal.caller(), channel, Query.page(uri)));
    }
}
