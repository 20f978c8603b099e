package dev.hearth.application.admin;

import dev.hearth.application.job.JobHandlers;
import dev.hearth.application.job.port.Jobs;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.admin.AdminPolicy;
import dev.hearth.domain.admin.AuditAction;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobId;
import java.time.Clock;
import java.time.Instant;

/** Gives up a job before it is begun, and tells whoever waits for it. */
public final class CancelJob {
    private static final String REASON = "An administrator has cancelled it.";

    private final Jobs jobs;
    private final JobHandlers handlers;
    private final Auditor auditor;
    private final Transactions transactions;
    private final Clock clock;

    public CancelJob(Jobs jobs, JobHandlers handlers, Auditor auditor, Transactions transactions, Clock clock) {
        this.jobs = jobs;
        this.handlers = handlers;
        this.auditor = auditor;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Refuses with a conflict one that is being done, or is done. Asked again, it tells those who wait again. */
    public JobView run(Caller caller, JobId id) {
        AdminPolicy.mustBeAdmin(caller);
        Instant now = clock.instant();
        Job cancelled = transactions.run(() -> {
            Job changed = jobs.change(id, job -> job.cancelled(now, REASON));
            auditor.note(caller, AuditAction.JOB_CANCELLED, changed);
            return changed;
        });
        handlers.calledOff(cancelled);
        return JobView.of(cancelled);
    }
}
