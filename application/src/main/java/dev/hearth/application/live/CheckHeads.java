package dev.hearth.application.live;

import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;

/**
 * Compares the rooms of this node with the store, each once in a period, so that nobody who is connected misses what the bus has
 * lost; and tells those who follow a scope how far it has come, if it has. To be run every {@link #TICK} by one thread: each time
 * it does its share, so that many rooms make no burst, and a scope that stays as it is costs a row of a query and is told to
 * nobody.
 */
public final class CheckHeads {
    /** How often to run it. */
    public static final Duration TICK = Duration.ofSeconds(1);

    /** So many at once are no burden; a small node has done with its rooms in one tick, and tells each client of all at once. */
    private static final int FEW = 500;

    /** More than so many rooms take longer than a period. */
    private static final int MOST = 5_000;

    private final Live live;
    private final ChangeLog log;
    private final long ticks;
    private Iterator<Scope> left = Collections.emptyIterator();
    private long share = FEW;
    private long tick;

    /**
     * Checks in a period.
     *
     * @param period how often each room is looked at; a tick or more
     */
    public CheckHeads(Live live, ChangeLog log, Duration period) {
        this.live = live;
        this.log = log;
        this.ticks = Math.max(1, period.dividedBy(TICK));
        this.tick = ticks - 1;
    }

    public void run() {
        tick++;
        if (tick >= ticks && !left.hasNext()) {
            tick = 0;
            left = live.places().scopes();
            share = Math.clamp(Math.ceilDiv(live.rooms(), ticks), FEW, MOST);
        }
        List<Scope> due = next();
        for (int from = 0; from < due.size(); from += FEW) {
            check(due.subList(from, Math.min(from + FEW, due.size())));
        }
        List<Scope> news = due.stream().filter(live.places()::hasNews).toList();
        HeadsRound.through(live.places(), news, live::mention);
    }

    private List<Scope> next() {
        List<Scope> due = new ArrayList<>();
        while (due.size() < share && left.hasNext()) {
            due.add(left.next());
        }
        return due;
    }

    /** A store that is away is asked again in the next period: no room can be told anything before it is back. */
    private void check(List<Scope> some) {
        try {
            log.ceilings(new HashSet<>(some)).forEach(live.places()::check);
        } catch (Refusal.Unavailable storeIsAway) {
            return;
        }
    }
}
