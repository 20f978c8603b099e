package dev.hearth.adapter.sqlite.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Calls that wait in threads of their own, as callers of a server do. */
final class Later {
    private static final long PATIENCE_SECONDS = 60;

    private Later() {}

    static <T> CompletableFuture<T> call(Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, command -> Thread.ofVirtual().start(command));
    }

    /** Waits until the call came to an end, good or bad. */
    static void settled(CompletableFuture<?> call) {
        try {
            call.handle((answer, failure) -> true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the call never ended", e);
        }
    }
}
