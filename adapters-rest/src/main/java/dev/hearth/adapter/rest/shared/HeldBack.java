package dev.hearth.adapter.rest.shared;

import dev.hearth.domain.shared.Allowance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the limits have just refused, so that asking again at once costs next to nothing. Holds nobody back for a moment longer
 * than the limits would; what it has forgotten, they are asked again.
 *
 * <p>Memory is bounded by {@value #MOST} places, the oldest is dropped. Safe from any thread.
 */
final class HeldBack {
    static final int MOST = 10_000;

    /** Limits that nodes share may be lifted earlier than they said, when the store between the nodes comes or goes. */
    static final Duration LONGEST = Duration.ofSeconds(1);

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Place, Refused> places = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Refused> eldest) {
            return size() > MOST;
        }
    };
    private volatile Instant last = Instant.MIN;

    /**
     * Nothing yet.
     *
     * @param clock the one by which the limits go: one that tells less exactly would hold back too long
     */
    HeldBack(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Remembers a refusal.
     *
     * @param asked when the limits were asked, or earlier
     */
    void remember(Place place, Allowance refusal, Instant asked) {
        Refused refused = Refused.of(refusal, asked);
        lock.lock();
        try {
            // Taken out first, so that it stands at the end as the newest.
            places.remove(place);
            places.put(place, refused);
            last = refused.until.isAfter(last) ? refused.until : last;
        } finally {
            lock.unlock();
        }
    }

    /** What the limits would say now, where that is known to be a refusal. */
    Optional<Allowance> refusal(Place place) {
        Instant now = now();
        lock.lock();
        try {
            return Optional.ofNullable(places.get(place))
                    .filter(refused -> refused.holdsAt(now))
                    .map(refused -> refused.at(now));
        } finally {
            lock.unlock();
        }
    }

    /** Whether nobody is held back: then there is no need to look for places. */
    boolean isOver() {
        return !now().isBefore(last);
    }

    /** How many places are remembered. */
    int size() {
        lock.lock();
        try {
            return places.size();
        } finally {
            lock.unlock();
        }
    }

    private record Refused(Allowance allowance, Instant from, Instant until) {
        static Refused of(Allowance allowance, Instant from) {
            Duration wait = allowance.retryAfter();
            return new Refused(allowance, from, from.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST));
        }

        /** A clock that was set back must not hold anybody back for longer. */
        boolean holdsAt(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }

        Allowance at(Instant now) {
            Duration gone = Duration.between(from, now);
            return new Allowance(
                    false,
                    allowance.limit(),
                    allowance.remaining(),
                    allowance.retryAfter().minus(gone),
                    allowance.untilFull().minus(gone));
        }
    }
}
