package dev.hearth.adapter.sqlite.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A write that is under way until it is let go: everything behind it waits. */
final class Held implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final CompletableFuture<Boolean> write;

    private Held(SqliteDatabase database) {
        write = Later.call(() -> database.write(session -> hold()));
    }

    /** Returns when the write is on its way to the writing thread. */
    static Held queued(SqliteDatabase database) {
        return new Held(database);
    }

    /** Returns when the writing thread is in the write. */
    static Held in(SqliteDatabase database) {
        Held held = new Held(database);
        held.awaitBegun();
        return held;
    }

    void awaitBegun() {
        await(begun);
    }

    private boolean hold() {
        begun.countDown();
        await(end);
        return true;
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void letGo() {
        end.countDown();
    }

    @Override
    public void close() {
        letGo();
        Later.settled(write);
    }
}
