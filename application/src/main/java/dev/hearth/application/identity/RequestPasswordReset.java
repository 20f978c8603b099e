package dev.hearth.application.identity;

import dev.hearth.application.job.JobBell;
import dev.hearth.application.job.port.Jobs;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.job.JobKind;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks for a letter with a code to choose another password with. Whether anybody has the address is found out later, by
 * {@link PasswordResetLetters}: what is done until the answer is the same for every address, and so is the time it takes.
 */
public final class RequestPasswordReset {
    static final JobKind KIND = new JobKind("reset-password");

    private final Jobs jobs;
    private final JobBell bell;
    private final IdSource ids;
    private final Clock clock;

    public RequestPasswordReset(Jobs jobs, JobBell bell, IdSource ids, Clock clock) {
        this.jobs = jobs;
        this.bell = bell;
        this.ids = ids;
        this.clock = clock;
    }

    public void run(EmailAddress email) {
        Instant now = clock.instant();
        jobs.add(Job.asked(new JobId(ids.next()), KIND, Optional.of(key(email)), email.value(), now, now));
        bell.ring();
    }

    /**
     * Of letters to one address only the newest counts, so none waits beside it. Administrators see keys: a digest does not spell the
     * address out, though whoever knows it can tell.
     */
    private static String key(EmailAddress email) {
        return SecretDigest.ofText(email.key().value()).value();
    }
}
