package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.testkit.Eventually;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("HT-11: what is said in a room reaches each follower once, by one thread or several")
class FanOutTest {
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final FanOut fanOut = new FanOut(executor, 3);

    @AfterEach
    void stop() {
        executor.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 129, 191, 192, 193, 500, 1000})
    void each_follower_is_reached_once(int followers) {
        for (boolean mayHelp : List.of(true, false)) {
            Queue<Integer> reached = new ConcurrentLinkedQueue<>();
            fanOut.toEach(some(followers), mayHelp, reached::add);
            assertThat(reached).containsExactlyInAnyOrderElementsOf(some(followers));
        }
    }

    @Test
    void all_have_it_when_it_returns() {
        Set<Integer> reached = ConcurrentHashMap.newKeySet();
        fanOut.toEach(some(500), true, new Helped(reached::add));
        assertThat(reached).hasSize(500);
    }

    @Test
    void a_helper_that_fails_is_told_of_when_all_others_have_it() {
        Set<Integer> reached = ConcurrentHashMap.newKeySet();
        AtomicBoolean failed = new AtomicBoolean();
        Thread caller = Thread.currentThread();
        Consumer<Integer> handing = follower -> {
            if (!Thread.currentThread().equals(caller) && failed.compareAndSet(false, true)) {
                throw new AssertionError("on purpose");
            }
            reached.add(follower);
        };
        assertThatThrownBy(() -> fanOut.toEach(some(500), true, new Helped(handing)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("on purpose");
        // Nothing but what was left of the share that failed is missing.
        assertThat(reached).hasSizeGreaterThanOrEqualTo(500 - 64);
    }

    @Test
    void nobody_waits_for_help_that_does_not_come() {
        for (Executor late : List.<Executor>of(task -> {}, FanOutTest::refuse)) {
            Set<Integer> reached = ConcurrentHashMap.newKeySet();
            new FanOut(late, 2).toEach(some(500), true, reached::add);
            assertThat(reached).hasSize(500);
        }
    }

    private static void refuse(Runnable task) {
        throw new RejectedExecutionException("closing");
    }

    @Test
    void help_is_asked_for_where_it_is_allowed_and_worth_it() {
        assertThat(helpersFor(127, true)).isZero();
        assertThat(helpersFor(128, true)).isEqualTo(1);
        assertThat(helpersFor(191, true)).isEqualTo(1);
        assertThat(helpersFor(192, true)).isEqualTo(2);
        assertThat(helpersFor(5000, true)).isEqualTo(2);
        assertThat(helpersFor(5000, false)).isZero();
    }

    private static int helpersFor(int followers, boolean mayHelp) {
        Queue<Runnable> asked = new ConcurrentLinkedQueue<>();
        new FanOut(asked::add, 3).toEach(some(followers), mayHelp, follower -> {});
        return asked.size();
    }

    @Test
    void rooms_share_those_who_help_until_these_are_through() {
        Queue<Runnable> asked = new ConcurrentLinkedQueue<>();
        FanOut ofTwo = new FanOut(asked::add, 2);
        ofTwo.toEach(some(500), true, follower -> {});
        ofTwo.toEach(some(500), true, follower -> {});
        assertThat(asked).hasSize(1);

        asked.remove().run();
        ofTwo.toEach(some(500), true, follower -> {});
        assertThat(asked).hasSize(1);
    }

    /** Holds the asking thread until another one helps, and that one until the asking thread does nothing any more but wait for it. */
    private static final class Helped implements Consumer<Integer> {
        private final Thread asking = Thread.currentThread();
        private final AtomicBoolean helped = new AtomicBoolean();
        private final Consumer<Integer> handing;

        Helped(Consumer<Integer> handing) {
            this.handing = handing;
        }

        @Override
        public void accept(Integer follower) {
            if (Thread.currentThread().equals(asking)) {
                Eventually.holds("another thread helps", helped::get);
            } else if (helped.compareAndSet(false, true)) {
                Eventually.holds("the asking thread waits", () -> asking.getState() == Thread.State.WAITING);
            }
            handing.accept(follower);
        }
    }

    private static Collection<Integer> some(int howMany) {
        return IntStream.range(0, howMany).boxed().toList();
    }
}
