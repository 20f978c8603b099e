package dev.hearth.adapter.rest.live;

import dev.hearth.adapter.rest.shared.Open;
import dev.hearth.adapter.rest.shared.Query;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The description of the sockets for programs (AsyncAPI 3), without our envelope. */
@Path("/api/v1/asyncapi.json")
public final class AsyncApiResource {
    private static final String FOR_FIVE_MINUTES = "public, max-age=300";

    private final SocketsDescription sockets;

    public AsyncApiResource(SocketsDescription sockets) {
        this.sockets = sockets;
    }

    @Open
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response show(@Context UriInfo uri) {
        Query.none(uri);
        return Response.ok(sockets.asyncApi())
                .header(HttpHeaders.CACHE_CONTROL, FOR_FIVE_MINUTES)
                .build();
    }
}
