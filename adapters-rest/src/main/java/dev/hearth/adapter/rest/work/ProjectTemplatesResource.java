package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.CreateTemplate;
import dev.hearth.application.work.ListTemplates;
import dev.hearth.application.work.TemplateEdit;
import dev.hearth.application.work.TemplateView;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What tasks of a project are made from that are alike. */
@Path("/api/v1/projects/{id}/templates")
@Produces(MediaType.APPLICATION_JSON)
public final class ProjectTemplatesResource {
    private final CreateTemplate create;
    private final ListTemplates list;

    public ProjectTemplatesResource(CreateTemplate create, ListTemplates list) {
        this.create = create;
        this.list = list;
    }

    @GET
    public Envelope<List<TemplateView>> list(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(list.run(principal.caller(), read(id)));
    }

    /** With {@code taskId} it is like that task in whatever is not said. */
    @POST
    public Response create(
            @Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        ProjectId project = read(id);
        Input input = body.input();
        Field<Optional<TaskId>> task = input.optional("taskId", TaskId::parse);
        Supplier<TemplateEdit> said = TemplateFields.of(input);
        mustHold(input, "name");
        if (!input.isGiven("taskId")) {
            mustHold(input, "title");
        }
        input.done();
        TemplateView template =
                create.run(principal.caller(), project, new CreateTemplate.Command(task.get(), said.get()));
        return Response.created(URI.create("/api/v1/templates/" + template.id()))
                .entity(Envelope.of(template))
                .build();
    }

    private static void mustHold(Input input, String field) {
        if (!input.isGiven(field)) {
            input.refuse(field, "is required");
        }
    }

    private static ProjectId read(String id) {
        return PathIds.read("project", id, ProjectId::parse);
    }
}
