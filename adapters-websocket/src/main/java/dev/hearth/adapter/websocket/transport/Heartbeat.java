package dev.hearth.adapter.websocket.transport;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Asks again and again whether the peer is still there: a ping after {@code interval}, a sign of life within
 * {@code timeout}, then the next interval begins. Used with ping frames (RFC 6455 section 5.5.2) and with Engine.IO's
 * own ping packets.
 */
public final class Heartbeat {
    /** Who sends the pings of a connection. */
    public enum Source {
        /** The transport does, with ping frames; any frame is a sign of life. */
        PING_FRAMES,
        /** The dialect does, with messages of its own and {@link Wire#onSignOfLife}. */
        DIALECT
    }

    private final Timers timers;
    private final Duration interval;
    private final Duration timeout;
    private final Runnable ping;
    private final Runnable lost;
    private final ReentrantLock lock = new ReentrantLock();
    private Timers.Timer timer = Timers.Timer.NONE;
    private boolean stopped;
    private volatile boolean awaited;

    /**
     * A heartbeat that does not beat yet.
     *
     * @param ping runs on the timers' thread; must not block
     * @param lost runs on the timers' thread when no sign of life came in time; must not block
     */
    public Heartbeat(Timers timers, Duration interval, Duration timeout, Runnable ping, Runnable lost) {
        this.timers = timers;
        this.interval = interval;
        this.timeout = timeout;
        this.ping = ping;
        this.lost = lost;
    }

    public void start() {
        lock.lock();
        try {
            next(interval, this::beat);
        } finally {
            lock.unlock();
        }
    }

    /** The peer gave a sign of life. Costs one read while no ping is open. */
    public void alive() {
        if (!awaited) {
            return;
        }
        lock.lock();
        try {
            if (awaited) {
                awaited = false;
                next(interval, this::beat);
            }
        } finally {
            lock.unlock();
        }
    }

    public void stop() {
        lock.lock();
        try {
            stopped = true;
            timer.cancel();
        } finally {
            lock.unlock();
        }
    }

    private void beat() {
        lock.lock();
        try {
            awaited = true;
            next(timeout, this::expire);
        } finally {
            lock.unlock();
        }
        ping.run();
    }

    private void expire() {
        lock.lock();
        try {
            if (!awaited || stopped) {
                return;
            }
            stopped = true;
        } finally {
            lock.unlock();
        }
        lost.run();
    }

    private void next(Duration delay, Runnable action) {
        timer.cancel();
        if (!stopped) {
            timer = timers.after(delay, action);
        }
    }
}
