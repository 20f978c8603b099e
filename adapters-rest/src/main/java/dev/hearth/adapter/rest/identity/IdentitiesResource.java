package dev.hearth.adapter.rest.identity;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.identity.ExternalIdentityView;
import dev.hearth.application.identity.ListMyIdentities;
import dev.hearth.application.identity.UnlinkProvider;
import dev.hearth.domain.identity.ProviderId;
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

/** The accounts elsewhere by which one can sign in. */
@Path("/api/v1/users/me/identities")
@Produces(MediaType.APPLICATION_JSON)
public final class IdentitiesResource {
    private final ListMyIdentities listMyIdentities;
    private final UnlinkProvider unlinkProvider;

    public IdentitiesResource(ListMyIdentities listMyIdentities, UnlinkProvider unlinkProvider) {
        this.listMyIdentities = listMyIdentities;
        this.unlinkProvider = unlinkProvider;
    }

    @GET
    public Envelope<List<ExternalIdentityView>> list(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(listMyIdentities.run(principal.caller()));
    }

    @DELETE
    @Path("/{provider}")
    public void unlink(@Auth CallerPrincipal principal, @PathParam("provider") String provider, @Context UriInfo uri) {
        Query.none(uri);
        unlinkProvider.run(principal.caller(), PathIds.read("provider", provider, ProviderId::new));
    }
}
