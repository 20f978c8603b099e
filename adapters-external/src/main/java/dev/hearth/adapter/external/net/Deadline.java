package dev.hearth.adapter.external.net;

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
public final class Deadline {
    private Deadline() {}

    /**
     * Works on a thread of its own, which is interrupted when the time is over.
     *
     * @param name what the thread is called
     * @throws ExecutionException with what the work threw
     * @throws TimeoutException when the time is over
     * @throws InterruptedException when the waiting thread is interrupted; the work is as well
     */
    public static <T> T within(Duration time, String name, Callable<T> work)
            throws ExecutionException, TimeoutException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().name(name).start(task);
        try {
            return task.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            task.cancel(true);
        }
    }
}
