package dev.hearth.benchmark;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Many who write at once, so that their writes share commits. */
final class Crowd {
    private static final int AT_ONCE = 400;

    private Crowd() {}

    /** Does this for all; throws what one of them threw. */
    static <T> void all(Stream<T> things, Consumer<T> work) {
        Semaphore free = new Semaphore(AT_ONCE);
        AtomicReference<RuntimeException> trouble = new AtomicReference<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            things.forEach(thing -> {
                free.acquireUninterruptibly();
                writers.execute(() -> {
                    try {
                        work.accept(thing);
                    } catch (RuntimeException e) {
                        trouble.set(e);
                    } finally {
                        free.release();
                    }
                });
            });
        }
        Optional.ofNullable(trouble.get()).ifPresent(e -> {
            throw e;
        });
    }
}
