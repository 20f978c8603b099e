package dev.hearth.application.identity;

import dev.hearth.application.identity.port.AuthorizationAttempt;
import dev.hearth.application.identity.port.SecretBox;
import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.ProviderId;
import dev.hearth.domain.identity.SealedText;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Attempts to sign in with a provider, on their way through the browser. An attempt is sealed and kept by the browser that began
 * it, so that nobody can finish somebody else's (RFC 9700 §4.7) and no node has to remember any.
 */
public final class ExternalAttempts {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final String CONTEXT = "external sign-in";
    private static final String NOBODY = "-";

    private final SecretSource secrets;
    private final SecretBox box;
    private final Clock clock;

    public ExternalAttempts(SecretSource secrets, SecretBox box, Clock clock) {
        this.secrets = secrets;
        this.box = box;
        this.clock = clock;
    }

    /**
     * An attempt under way.
     *
     * @param linkFor the session of somebody who wants to link, empty for somebody who wants to sign in
     */
    record Attempt(ProviderId provider, AuthorizationAttempt secrets, Optional<SessionId> linkFor) {}

    Attempt begin(ProviderId provider, Optional<Caller> caller) {
        AuthorizationAttempt fresh = new AuthorizationAttempt(
                secrets.next().value(), secrets.next().value(), secrets.next().value());
        return new Attempt(provider, fresh, caller.map(Caller::session));
    }

    SealedText seal(Attempt attempt) {
        String text = String.join(
                "\n",
                attempt.provider().value(),
                attempt.secrets().state(),
                attempt.secrets().nonce(),
                attempt.secrets().verifier(),
                attempt.linkFor().map(SessionId::toString).orElse(NOBODY),
                clock.instant().plus(LIFETIME).toString());
        return box.seal(text, CONTEXT);
    }

    /** The attempt that a browser brings back, if the state that came with it is its own. */
    Attempt open(ProviderId provider, SealedText sealed, String state) {
        String[] parts = box.open(sealed, CONTEXT).split("\n", -1);
        Attempt attempt = new Attempt(
                new ProviderId(parts[0]),
                new AuthorizationAttempt(parts[1], parts[2], parts[3]),
                parts[4].equals(NOBODY) ? Optional.empty() : Optional.of(SessionId.parse(parts[4])));
        boolean holds = attempt.provider().equals(provider)
                && same(attempt.secrets().state(), state)
                && clock.instant().isBefore(Instant.parse(parts[5]));
        if (!holds) {
            throw new Refusal.Unauthenticated("The sign-in was not begun here, or too long ago.");
        }
        return attempt;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
