package dev.hearth.application.job;

import dev.hearth.application.job.port.Jobs;
import dev.hearth.domain.job.JobState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Removes jobs that ended long ago. Those that failed stay longer, for administrators to look at. */
public final class SweepJobs {
    static final Duration DONE_STAY = Duration.ofDays(1);
    static final Duration FAILED_STAY = Duration.ofDays(90);

    private final Jobs jobs;
    private final Clock clock;

    public SweepJobs(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    public void run() {
        Instant now = clock.instant();
        jobs.sweep(JobState.DONE, now.minus(DONE_STAY));
        jobs.sweep(JobState.FAILED, now.minus(FAILED_STAY));
    }
}
