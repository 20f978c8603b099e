package dev.hearth.application.work.port;

import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.CalendarId;
import dev.hearth.domain.work.CalendarLink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stored links to calendars. One that was revoked is gone.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface CalendarLinks {
    void add(CalendarLink link);

    Optional<CalendarLink> find(SecretDigest digest);

    /** A person's links, oldest first; few, by {@link CalendarLink#MOST}. */
    List<CalendarLink> of(UserId owner);

    /**
     * Puts another secret in the place of the one a link has.
     *
     * @return as stored; empty, with nothing stored, when the person has no such link
     */
    Optional<CalendarLink> renew(UserId owner, CalendarId id, SecretDigest next, Instant now);

    /**
     * Removes a link.
     *
     * @return false when the person has no such link
     */
    boolean remove(UserId owner, CalendarId id);

    /** Removes whatever links a person has. */
    void removeAll(UserId owner);
}
