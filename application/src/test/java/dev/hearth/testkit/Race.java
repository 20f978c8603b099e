package dev.hearth.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What came of many threads doing a thing at the same moment.
 *
 * @param results of those who came through
 * @param failures what the others threw
 */
public record Race<T>(List<T> results, List<Throwable> failures) {
    private static final long PATIENCE_SECONDS = 60;

    /** Starts all runners at once and waits for the last one. */
    public static <T> Race<T> of(int runners, IntFunction<T> step) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = IntStream.range(0, runners)
                    .mapToObj(runner -> threads.submit(() -> {
                        start.await();
                        return step.apply(runner);
                    }))
                    .toList();
            start.countDown();
            return collect(running);
        }
    }

    private static <T> Race<T> collect(List<Future<T>> running) {
        List<T> results = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (Future<T> runner : running) {
            try {
                results.add(runner.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            } catch (ExecutionException e) {
                failures.add(e.getCause() == null ? e : e.getCause());
            } catch (InterruptedException | TimeoutException e) {
                running.forEach(r -> r.cancel(true));
                throw new AssertionError("a runner did not come in", e);
            }
        }
        return new Race<>(results, failures);
    }

    /** The results of a race in which nobody may fail. */
    public List<T> everybody() {
        if (!failures.isEmpty()) {
            throw new AssertionError(failures.size() + " runners failed, the first with", failures.getFirst());
        }
        return results;
    }
}
