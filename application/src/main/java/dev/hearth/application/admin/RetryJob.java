package dev.hearth.application.admin;

import dev.hearth.application.job.JobBell;
import dev.hearth.application.job.port.Jobs;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.admin.AdminPolicy;
import dev.hearth.domain.admin.AuditAction;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobId;
import java.time.Clock;
import java.time.Instant;

/** Has a job done now that waits for its time, or was given up. */
public final class RetryJob {
    private final Jobs jobs;
    private final JobBell bell;
    private final Auditor auditor;
    private final Transactions transactions;
    private final Clock clock;

    public RetryJob(Jobs jobs, JobBell bell, Auditor auditor, Transactions transactions, Clock clock) {
        this.jobs = jobs;
        this.bell = bell;
        this.auditor = auditor;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Refuses with a conflict one that is being done, or is done, or for which another one waits. */
    public JobView run(Caller caller, JobId id) {
        AdminPolicy.mustBeAdmin(caller);
        Instant now = clock.instant();
        Job waiting = transactions.run(() -> {
            Job changed = jobs.change(id, job -> job.retried(now));
            auditor.note(caller, AuditAction.JOB_RETRIED, changed);
            return changed;
        });
        bell.ring();
        return JobView.of(waiting);
    }
}
