package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.work.ProjectStatisticsView;
import dev.hearth.application.work.ShowProjectStatistics;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.work.ProjectId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** A project in numbers. */
@Path("/api/v1/projects/{id}/stats")
@Produces(MediaType.APPLICATION_JSON)
public final class ProjectStatisticsResource {
    private final ShowProjectStatistics show;

    public ProjectStatisticsResource(ShowProjectStatistics show) {
        this.show = show;
    }

    @GET
    public Envelope<ProjectStatisticsView> show(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.Filtered query = Query.only(uri, "days", "timeZone");
        ShowProjectStatistics.Command command = new ShowProjectStatistics.Command(
                query.read("days", Query.wholeNumber(ShowProjectStatistics.MOST_DAYS))
                        .orElse(ShowProjectStatistics.USUAL_DAYS),
                query.read("timeZone", Profile::zone));
        return Envelope.of(show.run(principal.caller(), PathIds.read("project", id, ProjectId::parse), command));
    }
}
