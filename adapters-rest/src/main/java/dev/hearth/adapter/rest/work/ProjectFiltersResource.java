package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.FilterView;
import dev.hearth.application.work.ListSharedFilters;
import dev.hearth.application.work.ShareFilter;
import dev.hearth.domain.work.FilterCard;
import dev.hearth.domain.work.ProjectId;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists of tasks that are kept under a name for all who see a project. */
@Path("/api/v1/projects/{id}/filters")
@Produces(MediaType.APPLICATION_JSON)
public final class ProjectFiltersResource {
    private final ShareFilter share;
    private final ListSharedFilters listShared;

    public ProjectFiltersResource(ShareFilter share, ListSharedFilters listShared) {
        this.share = share;
        this.listShared = listShared;
    }

    @GET
    public Envelope<List<FilterView>> shared(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(listShared.run(principal.caller(), project(id)));
    }

    @POST
    public Response share(
            @Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        ProjectId project = project(id);
        Input input = body.input();
        Field<String> name = input.required("name", FilterCard::nameOf);
        Field<Map<String, String>> query = input.texts("query");
        input.done();
        FilterCard card = FilterCard.of(name.get(), TaskQuery.saved(query.get(), () -> Optional.of(project)));
        return FiltersResource.created(share.run(principal.caller(), project, card));
    }

    private static ProjectId project(String id) {
        return PathIds.read("project", id, ProjectId::parse);
    }
}
