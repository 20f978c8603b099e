package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Preconditions;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.ChangeTemplate;
import dev.hearth.application.work.DeleteTemplate;
import dev.hearth.application.work.ShowTemplate;
import dev.hearth.application.work.TemplateEdit;
import dev.hearth.application.work.TemplateView;
import dev.hearth.domain.work.TemplateId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;

/** One template of a project's tasks. */
@Path("/api/v1/templates/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class TemplateResource {
    private final ShowTemplate show;
    private final ChangeTemplate change;
    private final DeleteTemplate delete;

    public TemplateResource(ShowTemplate show, ChangeTemplate change, DeleteTemplate delete) {
        this.show = show;
        this.change = change;
        this.delete = delete;
    }

    @GET
    public Response show(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        TemplateView template = show.run(principal.caller(), read(id));
        return Preconditions.tagged(template, template.fingerprint());
    }

    /** Fields that are not there stay as they are. */
    @PATCH
    public Response change(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            Body body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Query.none(uri);
        TemplateId template = read(id);
        Input input = body.input();
        Supplier<TemplateEdit> said = TemplateFields.of(input);
        input.done();
        TemplateView changed = change.run(
                principal.caller(), template, new ChangeTemplate.Command(said.get(), Preconditions.seen(headers)));
        return Preconditions.tagged(changed, changed.fingerprint());
    }

    @DELETE
    public void delete(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        delete.run(principal.caller(), read(id));
    }

    private static TemplateId read(String id) {
        return PathIds.read("template", id, TemplateId::parse);
    }
}
