package dev.hearth.adapter.rest.admin;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.admin.AuditView;
import dev.hearth.application.admin.ListAudit;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** What administrators did. */
@Path("/api/v1/admin/audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {
    private final ListAudit listAudit;

    public AuditResource(ListAudit listAudit) {
        this.listAudit = listAudit;
    }

    @GET
    public Envelope<List<AuditView>> list(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        return Envelope.of(listAudit.run(principal.caller(), Query.page(uri)));
    }
}
