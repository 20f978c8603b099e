package dev.hearth.application.notification;

import dev.hearth.application.job.port.Jobs;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.job.JobKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When whom to write to. There is one job for a person and a time, however much happens until then, and all that happens before a
 * time goes out by then: nothing that happens can put off what happened before. Safe from any thread.
 */
public final class MailPlan {
    static final JobKind KIND = new JobKind("mail");

    private final Jobs jobs;
    private final Duration gather;
    private final IdSource ids;
    private final Clock clock;

    /** @param gather within which what is to go out at once is put into one letter */
    public MailPlan(Jobs jobs, Duration gather, IdSource ids, Clock clock) {
        this.jobs = jobs;
        this.gather = gather;
        this.ids = ids;
        this.clock = clock;
    }

    /** Has somebody written to about what has just happened. */
    void happened(User person) {
        Instant now = clock.instant();
        put(person, next(person, now), now);
    }

    /** When what happened at a time may go out, by the wishes of now. */
    Instant next(User person, Instant happened) {
        return person.notifications().nextMail(happened, person.zone(), gather);
    }

    /**
     * Has somebody written to.
     *
     * @param now the time that {@code due} was reckoned from: a job asked for a moment later would belong to the time after it
     */
    void put(User person, Instant due, Instant now) {
        String key = person.id() + " " + due.toEpochMilli();
        jobs.add(Job.asked(
                new JobId(ids.next()), KIND, Optional.of(key), person.id().toString(), due, now));
    }
}
