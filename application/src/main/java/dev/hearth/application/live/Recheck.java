package dev.hearth.application.live;

import dev.hearth.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks at all clients of the node, one after the other, for when that is needed the store has enough to do. Who is being let in, or
 * could not be looked at because the store is away, comes once more after the others. Safe from any thread.
 */
final class Recheck {
    private static final System.Logger LOG = System.getLogger(Recheck.class.getName());
    private static final long RETRY_MILLIS = 500;

    private final Followings followings;
    private final Consumer<Following> check;
    private final Executor executor;
    /** Guards itself, and {@code running}. */
    private final SequencedSet<Following> due = new LinkedHashSet<>();

    private boolean running;

    /** @param check runs in the following's turn, and may wait for the store */
    Recheck(Followings followings, Consumer<Following> check, Executor executor) {
        this.followings = followings;
        this.check = check;
        this.executor = executor;
    }

    /** Looks at all that are here now, from now on. Those that are still due from before are not looked at twice. */
    void begin() {
        synchronized (due) {
            due.addAll(followings.all());
            if (running) {
                return;
            }
            running = true;
        }
        executor.execute(this::run);
    }

    private void run() {
        List<Following> left = new ArrayList<>();
        for (Optional<Following> next = next(); next.isPresent(); next = next()) {
            if (!isDone(next.get())) {
                left.add(next.get());
            }
        }
        if (isMoreToDo(left)) {
            CompletableFuture.delayedExecutor(RETRY_MILLIS, TimeUnit.MILLISECONDS, executor)
                    .execute(this::run);
        }
    }

    private Optional<Following> next() {
        synchronized (due) {
            return due.isEmpty() ? Optional.empty() : Optional.of(due.removeFirst());
        }
    }

    private boolean isMoreToDo(List<Following> left) {
        synchronized (due) {
            due.addAll(left);
            running = !due.isEmpty();
            return running;
        }
    }

    private boolean isDone(Following following) {
        try {
            return following.inTurnIfFree(() -> check.accept(following));
        } catch (Refusal.Unavailable storeIsAway) {
            return false;
        } catch (Throwable bug) {
            // Also an error: the others would never be looked at, nor anybody after the next gap.
            LOG.log(System.Logger.Level.ERROR, "What a client follows could not be compared", bug);
            return true;
        }
    }
}
