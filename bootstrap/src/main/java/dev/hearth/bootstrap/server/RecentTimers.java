package dev.hearth.bootstrap.server;

import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.SlidingWindowReservoir;
import com.codahale.metrics.Timer;

/**
 * Metrics whose timers tell of what was timed last; not those that bring a sample of their own, as Jersey's {@code @Timed} does. The
 * usual ones keep a sample that fades with time in a sorted map, and each request goes into three of them: that was 2.3 of 100 parts of
 * all work while clients connect after a start. The last ones tell less of a busy server, of which they are a part of a second, and are
 * forgotten by number and not by time: rates are for whoever watches to make from the counts.
 */
final class RecentTimers extends MetricRegistry {
    /** As many as the usual sample has. */
    static final int KEPT = 1028;

    @Override
    public Timer timer(String name) {
        return timer(name, () -> new Timer(new SlidingWindowReservoir(KEPT)));
    }
}
