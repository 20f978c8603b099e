package dev.hearth.application.identity.port;

import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.Session;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Stored sessions. One that has ended is gone.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface Sessions {
    void add(Session session);

    Optional<Session> find(SessionId id);

    /**
     * Stores a session after its refresh token was exchanged.
     *
     * @param spent the secret that was current before
     * @return false, with nothing stored, when another secret is current or the session is gone; of many who race with the same
     *     secret, exactly one is told true
     */
    boolean rotate(Session rotated, SecretDigest spent);

    /** A person's sessions, the newest first; those that are over may be among them. */
    List<Session> of(UserId user);

    /** Those of the ids whose sessions exist, in one read however many they are; at most 1000. */
    Set<SessionId> existing(Set<SessionId> ids);

    /**
     * Ends a session.
     *
     * @return false when there was none
     */
    boolean end(SessionId id);

    /** Ends all sessions of a person, and tells which those were. */
    List<SessionId> endAll(UserId user);

    /** Removes sessions that were over at that time. */
    void sweep(Instant now);
}
