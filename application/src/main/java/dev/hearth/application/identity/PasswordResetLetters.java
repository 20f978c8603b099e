package dev.hearth.application.identity;

import dev.hearth.application.identity.port.Users;
import dev.hearth.application.job.JobHandler;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.job.RetryPolicy;
import java.time.Clock;
import java.time.Duration;

/**
 * Mails a code to choose another password with, if somebody who may come in has the address that was told. Done twice it is two
 * letters, of which one counts.
 */
public final class PasswordResetLetters implements JobHandler {
    /** Some minutes in all: whoever waits for a letter asks again, or no longer wants it. */
    private static final RetryPolicy RETRIES = new RetryPolicy(8, Duration.ofSeconds(5), Duration.ofMinutes(3));

    private final Users users;
    private final CodeMailer mailer;
    private final Clock clock;

    public PasswordResetLetters(Users users, CodeMailer mailer, Clock clock) {
        this.users = users;
        this.mailer = mailer;
        this.clock = clock;
    }

    @Override
    public JobKind kind() {
        return RequestPasswordReset.KIND;
    }

    @Override
    public RetryPolicy retries() {
        return RETRIES;
    }

    @Override
    public void handle(Job job) {
        if (isTooLate(job)) {
            return;
        }
        users.findByEmail(new EmailAddress(job.payload()))
                .map(Account::user)
                .filter(User::isActive)
                .ifPresentOrElse(mailer::resetPassword, mailer::pretendReset);
    }

    /** After as long as its code would have been good for: a server that comes back days later must not hand out keys of old wishes. */
    private boolean isTooLate(Job job) {
        return job.createdAt().plus(CodePurpose.RESET_PASSWORD.lifetime()).isBefore(clock.instant());
    }
}
