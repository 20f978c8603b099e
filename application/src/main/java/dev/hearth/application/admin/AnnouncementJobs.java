package dev.hearth.application.admin;

import dev.hearth.application.job.port.Jobs;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.admin.AnnouncementId;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.job.JobKind;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The jobs that put announcements before people, or take them from them: of each announcement one waits at most. */
public final class AnnouncementJobs {
    public static final JobKind KIND = new JobKind("announce");

    private final Jobs jobs;
    private final IdSource ids;
    private final Clock clock;

    public AnnouncementJobs(Jobs jobs, IdSource ids, Clock clock) {
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** Has it gone on with, within the caller's transaction; whoever calls rings for the worker after that. */
    public void goOn(AnnouncementId id) {
        Instant now = clock.instant();
        jobs.add(Job.asked(new JobId(ids.next()), KIND, Optional.of(id.toString()), id.toString(), now, now));
    }
}
