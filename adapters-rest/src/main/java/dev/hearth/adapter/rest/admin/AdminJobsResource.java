package dev.hearth.adapter.rest.admin;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.admin.CancelJob;
import dev.hearth.application.admin.JobView;
import dev.hearth.application.admin.ListJobs;
import dev.hearth.application.admin.RetryJob;
import dev.hearth.application.admin.ShowJob;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.job.JobFilter;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.job.JobState;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Background work, for administrators. */
@Path("/api/v1/admin/jobs")
@Produces(MediaType.APPLICATION_JSON)
public final class AdminJobsResource {
    private final ListJobs listJobs;
    private final ShowJob showJob;
    private final RetryJob retryJob;
    private final CancelJob cancelJob;

    public AdminJobsResource(ListJobs listJobs, ShowJob showJob, RetryJob retryJob, CancelJob cancelJob) {
        this.listJobs = listJobs;
        this.showJob = showJob;
        this.retryJob = retryJob;
        this.cancelJob = cancelJob;
    }

    @GET
    public Envelope<List<JobView>> list(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.Filtered query = Query.filtered(uri, "state", "kind");
        JobFilter filter =
                new JobFilter(query.read("state", Input.oneOf(JobState.class)), query.read("kind", JobKind::new));
        return Envelope.of(listJobs.run(principal.caller(), filter, query.page()));
    }

    @GET
    @Path("/{id}")
    public Envelope<JobView> show(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(showJob.run(principal.caller(), read(id)));
    }

    @POST
    @Path("/{id}/retry")
    public Envelope<JobView> retry(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(retryJob.run(principal.caller(), read(id)));
    }

    @POST
    @Path("/{id}/cancel")
    public Envelope<JobView> cancel(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(cancelJob.run(principal.caller(), read(id)));
    }

    private static JobId read(String id) {
        return PathIds.read("job", id, JobId::parse);
    }
}
