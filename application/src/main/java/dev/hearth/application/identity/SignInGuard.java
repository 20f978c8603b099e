package dev.hearth.application.identity;

import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.application.shared.Requester;
import dev.hearth.application.shared.port.RateLimits;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Allowance;
import dev.hearth.domain.shared.Limit;
import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Slows down whoever guesses: what is tried from one place for one account counts, and the more was tried, the longer is the
 * wait, until after 40 guesses it is more than half an hour for each. An account has two names, so that is 80 guesses at most in a row. The owner, who comes from elsewhere, is not locked out (NIST SP
 * 800-63B rev. 4, §3.2.2).
 */
public final class SignInGuard {
    private static final List<Limit> GUESSES = List.of(
            new Limit("guess-minute", 5, Duration.ofMinutes(1)),
            new Limit("guess-hour", 20, Duration.ofHours(1)),
            new Limit("guess-day", 40, Duration.ofDays(1)));
    private static final List<Limit> CODES =
            List.of(new Limit("code", 5, Duration.ofMinutes(5)), new Limit("code-day", 30, Duration.ofDays(1)));

    private final RateLimits limits;
    private final SecurityLog log;

    public SignInGuard(RateLimits limits, SecurityLog log) {
        this.limits = limits;
        this.log = log;
    }

    /** Refuses a try that comes too early; of an account that is unknown like of one that is known. */
    void beforeTry(Login login, Device device) {
        take(GUESSES, key(login, device), Optional.empty(), device);
    }

    /** The tries before the right one were the owner's. */
    void afterSuccess(Login login, Device device) {
        forget(GUESSES, key(login, device));
    }

    /** The same for codes of a second factor, of which there are few: from wherever they are tried. */
    void beforeCode(UserId user, Device device) {
        take(CODES, "user:" + user, Optional.of(user), device);
    }

    void afterCode(UserId user) {
        forget(CODES, "user:" + user);
    }

    private void take(List<Limit> all, String key, Optional<UserId> user, Device device) {
        for (Limit limit : all) {
            Allowance allowance = limits.take(limit, key);
            if (!allowance.granted()) {
                log.note(
                        new SecurityEvent(SecurityEvent.Kind.LOG_IN_SLOWED_DOWN, user, device.address(), limit.name()));
                throw new Refusal.LimitReached("Too many tries. Wait before the next.", allowance.retryAfter());
            }
        }
    }

    private void forget(List<Limit> all, String key) {
        all.forEach(limit -> limits.forget(limit, key));
    }

    /** A digest, since people also type their password where their name belongs. */
    private static String key(Login login, Device device) {
        String name = switch (login) {
            case Login.ByEmail by -> "email " + by.email().key().value();
            case Login.ByUsername by -> "username " + by.username().key().value();
        };
        return SecretDigest.ofText(name + "\n" + Requester.Address.keyOf(device.address()))
                .value();
    }
}
