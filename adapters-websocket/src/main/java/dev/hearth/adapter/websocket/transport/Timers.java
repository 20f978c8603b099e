package dev.hearth.adapter.websocket.transport;

import java.time.Duration;

/** Runs short actions later. One set of timers serves all connections; an action must never block. */
public interface Timers {
    Timer after(Duration delay, Runnable action);

    /** One action that waits for its time. */
    @FunctionalInterface
    interface Timer {
        /** A timer that has run, or never was set. */
        Timer NONE = () -> {};

        /** The action will not run, unless it has begun already. */
        void cancel();
    }
}
