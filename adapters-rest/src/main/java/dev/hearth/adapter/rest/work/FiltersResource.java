package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.FilterView;
import dev.hearth.application.work.ListFilters;
import dev.hearth.application.work.SaveFilter;
import dev.hearth.domain.work.FilterCard;
import dev.hearth.domain.work.ProjectId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists of tasks that one keeps under a name. */
@Path("/api/v1/filters")
@Produces(MediaType.APPLICATION_JSON)
public final class FiltersResource {
    private final SaveFilter save;
    private final ListFilters list;

    public FiltersResource(SaveFilter save, ListFilters list) {
        this.save = save;
        this.list = list;
    }

    @GET
    public Envelope<List<FilterView>> own(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(list.run(principal.caller()));
    }

    @POST
    public Response save(@Auth CallerPrincipal principal, Body body, @Context UriInfo uri) {
        Query.none(uri);
        Input input = body.input();
        Field<String> name = input.required("name", FilterCard::nameOf);
        Field<Map<String, String>> query = input.texts("query");
        Field<Optional<ProjectId>> project = input.optional("projectId", ProjectId::parse);
        input.done();
        FilterCard card = FilterCard.of(name.get(), TaskQuery.saved(query.get(), project::get));
        return created(save.run(principal.caller(), new SaveFilter.Command(project.get(), card)));
    }

    static Response created(FilterView filter) {
        return Response.created(URI.create("/api/v1/filters/" + filter.id()))
                .entity(Envelope.of(filter))
                .build();
    }
}
