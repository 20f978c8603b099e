package dev.hearth.adapter.rest.group;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.group.ActivityView;
import dev.hearth.application.group.GroupStatisticsView;
import dev.hearth.application.group.ListGroupActivity;
import dev.hearth.application.group.ShowGroupStatistics;
import dev.hearth.application.group.ShowSubscription;
import dev.hearth.application.group.SubscriptionView;
import dev.hearth.domain.group.GroupId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** What a group can tell of itself: what was done in it, its numbers, and what it has bought. */
@Path("/api/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupInsightResource {
    private final ListGroupActivity listActivity;
    private final ShowGroupStatistics showStatistics;
    private final ShowSubscription showSubscription;

    public GroupInsightResource(
            ListGroupActivity listActivity, ShowGroupStatistics showStatistics, ShowSubscription showSubscription) {
        this.listActivity = listActivity;
        this.showStatistics = showStatistics;
        this.showSubscription = showSubscription;
    }

    @GET
    @Path("/{id}/activity")
    public Envelope<List<ActivityView>> activity(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        return Envelope.of(listActivity.run(principal.caller(), read(id), Query.page(uri)));
    }

    @GET
    @Path("/{id}/stats")
    public Envelope<GroupStatisticsView> statistics(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        int days = Query.only(uri, "days")
                .read("days", Query.wholeNumber(ShowGroupStatistics.MOST_DAYS))
                .orElse(ShowGroupStatistics.USUAL_DAYS);
        return Envelope.of(showStatistics.run(principal.caller(), read(id), days));
    }

    @GET
    @Path("/{id}/subscription")
    public Envelope<SubscriptionView> subscription(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(showSubscription.run(principal.caller(), read(id)));
    }

    private static GroupId read(String id) {
        return PathIds.read("group", id, GroupId::parse);
    }
}
