package dev.hearth.application.admin;

import dev.hearth.application.job.port.Jobs;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.admin.AdminPolicy;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.job.JobFilter;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.shared.Page;
import java.util.Optional;

/** Lists background work, newest first. */
public final class ListJobs {
    private final Jobs jobs;
    private final Cursors cursors;

    public ListJobs(Jobs jobs, Cursors cursors) {
        this.jobs = jobs;
        this.cursors = cursors;
    }

    public Page<JobView> run(Caller caller, JobFilter filter, PageRequest request) {
        AdminPolicy.mustBeAdmin(caller);
        // A cursor belongs to its filter: with another one it would begin anywhere.
        String list = "jobs:" + caller.user() + ":" + filter;
        Optional<JobId> before = cursors.open(list, request.cursor()).map(JobId::parse);
        return cursors.seal(list, jobs.list(filter, before, request.limit()).map(JobView::of));
    }
}
