package dev.hearth.adapter.rest.group;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.group.ListOpenGroups;
import dev.hearth.application.group.OpenGroupView;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Groups that anybody may join. A class of its own, or other methods on this path would be taken for a group called open. */
@Path("/api/v1/groups/open")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenGroupsResource {
    private final ListOpenGroups listOpenGroups;

    public OpenGroupsResource(ListOpenGroups listOpenGroups) {
        this.listOpenGroups = listOpenGroups;
    }

    @GET
    public Envelope<List<OpenGroupView>> list(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        return Envelope.of(listOpenGroups.run(principal.caller(), Query.page(uri)));
    }
}
