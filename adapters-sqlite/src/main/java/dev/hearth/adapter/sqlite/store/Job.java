package dev.hearth.adapter.sqlite.store;

import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** A piece of work on its way from the caller, who waits, to a thread of the store, and its answer on the way back. */
final class Job<T> {
    private final Work<T> work;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    /** By {@link System#nanoTime()}. */
    private final long patientUntil;

    private Runnable outcome = () -> {};

    /** @param patience how long the caller waits from now on */
    Job(Work<T> work, Duration patience) {
        this.work = work;
        this.patientUntil = System.nanoTime() + patience.toNanos();
    }

    /**
     * Runs the work in the session's open transaction. What came of it is not told yet. Nothing where the caller gave up meanwhile: it may
     * have stood behind others of its batch.
     */
    void run(Session session) {
        if (abandoned()) {
            return;
        }
        try {
            T result = work.on(session);
            outcome = () -> answer.complete(result);
        } catch (Throwable e) {
            session.mustBeSound();
            outcome = () -> answer.completeExceptionally(e);
        }
    }

    /** Tells the caller what came of it; only after the commit. */
    void tell() {
        outcome.run();
    }

    /** Tells the caller that nothing came of it. A new exception each: they are thrown in many threads. */
    void refuse(String message, Throwable cause) {
        answer.completeExceptionally(new Refusal.Unavailable(message, cause));
    }

    /** Whether the caller is no longer there: then it was told that nothing is done, and nothing should be. */
    boolean abandoned() {
        return answer.isDone();
    }

    /** Refuses it where its caller has waited long enough. Who is refused before the work has begun can be sure that it never will. */
    void refuseIfLate(long now) {
        if (now - patientUntil > 0) {
            refuse(Inbox.BUSY, new TimeoutException());
        }
    }

    /** Waits for the answer, without a timer: {@link Watch} sees to it that there is one. */
    T await() {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            refuse("The wait for the store was cut short.", e);
            return told();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    /** The answer, which is there by now. */
    private T told() {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw unwrapped(e);
        }
    }

    private static RuntimeException unwrapped(Exception e) {
        return switch (e.getCause()) {
            case RuntimeException known -> known;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(e);
        };
    }
}
