package dev.hearth.application.chat;

import dev.hearth.application.job.port.Jobs;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.chat.ScheduledMessage;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.job.JobKind;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The jobs that send scheduled messages. A job is written before the wish it is for: on a store without transactions, a crash in
 * between leaves a job that finds nothing to send, and never a wish that nobody thinks of.
 */
public final class Timetable {
    static final JobKind KIND = new JobKind("scheduled-message");

    private final Jobs jobs;
    private final IdSource ids;
    private final Clock clock;

    public Timetable(Jobs jobs, IdSource ids, Clock clock) {
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** Sends it then, and not when it was to be sent before. */
    void put(ScheduledMessage wish, Instant sendAt) {
        String id = wish.id().toString();
        jobs.add(Job.asked(new JobId(ids.next()), KIND, Optional.of(id), id, sendAt, clock.instant()));
    }

    void strike(ScheduledMessage wish) {
        jobs.cancel(KIND, wish.id().toString());
    }
}
