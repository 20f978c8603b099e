package dev.hearth.domain.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * How long sessions last.
 *
 * @param idle a session not used for so long ends
 * @param whole it ends after so long in any case, and its owner logs in again (NIST SP 800-63B rev. 4, §2.1.3)
 */
public record SessionLife(Duration idle, Duration whole) {
    public SessionLife {
        if (!idle.isPositive() || whole.compareTo(idle) < 0) {
            throw new IllegalArgumentException("Sessions must last, and not shorter than they may be idle.");
        }
    }

    Instant end(Instant startedAt, Instant usedAt) {
        Instant idleEnd = usedAt.plus(idle);
        Instant wholeEnd = startedAt.plus(whole);
        return idleEnd.isBefore(wholeEnd) ? idleEnd : wholeEnd;
    }
}
