package dev.hearth.application.job;

import dev.hearth.application.job.port.Jobs;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.job.Lease;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Takes jobs that are due and begins them, as many as this node may do at a time; they end by themselves. */
public final class RunDueJobs {
    private final Jobs jobs;
    private final JobHandlers handlers;
    private final RunningJobs running;
    private final JobPace pace;
    private final IdSource ids;
    private final Clock clock;

    public RunDueJobs(Jobs jobs, JobHandlers handlers, RunningJobs running, JobPace pace, IdSource ids, Clock clock) {
        this.jobs = jobs;
        this.handlers = handlers;
        this.running = running;
        this.pace = pace;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * One look, for one caller at a time.
     *
     * @return how many were begun; 0 when there is nothing to do, or too much under way
     */
    public int run() {
        running.prolong();
        int begun = begin(handlers.unlimited(), running.free());
        for (JobHandler limited : handlers.limited()) {
            int more = limited.most() - running.count(limited.kind());
            begun += begin(Set.of(limited.kind()), Math.min(more, running.free()));
        }
        return begun;
    }

    private int begin(Set<JobKind> kinds, int most) {
        if (most < 1 || kinds.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        Lease lease = new Lease(ids.next(), pace.owner(), now.plus(pace.lease()));
        List<Job> taken = jobs.take(lease, kinds, now, most);
        taken.forEach(job -> running.begin(job, lease));
        return taken.size();
    }
}
