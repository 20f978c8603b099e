package dev.hearth.application.admin;

import dev.hearth.application.job.port.Jobs;
import dev.hearth.domain.admin.AdminPolicy;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.shared.Refusal;

/** Shows one piece of background work. */
public final class ShowJob {
    private final Jobs jobs;

    public ShowJob(Jobs jobs) {
        this.jobs = jobs;
    }

    public JobView run(Caller caller, JobId id) {
        AdminPolicy.mustBeAdmin(caller);
        return jobs.find(id).map(JobView::of).orElseThrow(() -> new Refusal.NotFound("job"));
    }
}
