package dev.hearth.adapter.external.oauth;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Bounds work as a whole. The time-outs of an HTTP client bound its parts: a name server that hangs, or a body that drips, can
 * take any number of them.
 */
final class Deadline {
    private Deadline() {}

    /**
     * Works on a thread of its own, which is interrupted when the time is over.
     *
     * @throws ExecutionException with what the work threw
     * @throws TimeoutException when the time is over
     * @throws InterruptedException when the waiting thread is interrupted; the work is as well
     */
    static <T> T within(Duration time, Callable<T> work)
            throws ExecutionException, TimeoutException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().name("sign-in").start(task);
        try {
            return task.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            task.cancel(true);
        }
    }
}
