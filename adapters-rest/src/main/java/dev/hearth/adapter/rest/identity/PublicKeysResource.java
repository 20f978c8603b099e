package dev.hearth.adapter.rest.identity;

import dev.hearth.adapter.rest.shared.Open;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.identity.ShowPublicKeys;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The keys to verify access tokens by, where others look for them (RFC 8615, RFC 7517 §5): without our envelope. */
@Path("/.well-known/jwks.json")
public final class PublicKeysResource {
    /** RFC 7517 §8.5.2. */
    static final String JWK_SET = "application/jwk-set+json";

    /** Long enough to spare us requests; whoever replaces a key waits as long before it signs. */
    private static final String FOR_FIVE_MINUTES = "public, max-age=300";

    private final ShowPublicKeys showPublicKeys;

    public PublicKeysResource(ShowPublicKeys showPublicKeys) {
        this.showPublicKeys = showPublicKeys;
    }

    /** As plain JSON for clients that ask for nothing else, as many libraries do. */
    @Open
    @GET
    @Produces({JWK_SET, MediaType.APPLICATION_JSON})
    public Response show(@Context UriInfo uri) {
        Query.none(uri);
        return Response.ok(showPublicKeys.run())
                .header(HttpHeaders.CACHE_CONTROL, FOR_FIVE_MINUTES)
                .build();
    }
}
