package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.testkit.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("HT-11: what is said in a room reaches each follower once, and soon")
class FanOutTest {
    private static final Duration TURN = Duration.ofMillis(5);

    private final TestClock clock = TestClock.someDay();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final FanOut fanOut = new FanOut(clock, executor, 3);

    @AfterEach
    void stop() {
        executor.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 129, 191, 192, 193, 500, 1000})
    void each_follower_is_reached_once(int followers) {
        Queue<Integer> reached = new ConcurrentLinkedQueue<>();
        fanOut.toEach(some(followers), reached::add);
        assertThat(reached).containsExactlyInAnyOrderElementsOf(some(followers));
    }

    /** The other threads begin when the calling one is through with its own share. */
    @Test
    void all_have_it_when_it_returns() {
        CountDownLatch own = new CountDownLatch(1);
        Executor late = task -> executor.execute(() -> {
            waitFor(own);
            task.run();
        });
        Thread caller = Thread.currentThread();
        Set<Integer> reached = ConcurrentHashMap.newKeySet();
        List<Integer> followers = some(500);
        int lastOfOwn = followers.size() / 2 - 1;

        new FanOut(clock, late, 2).toEach(followers, follower -> {
            reached.add(follower);
            if (Thread.currentThread().equals(caller) && follower == lastOfOwn) {
                own.countDown();
            }
        });

        assertThat(reached).hasSize(500);
    }

    @Test
    void a_few_followers_are_not_worth_another_thread() {
        assertThat(threadsFor(127)).hasSize(1);
        assertThat(threadsFor(128)).hasSize(2);
        assertThat(threadsFor(191)).hasSize(2);
        assertThat(threadsFor(192)).hasSize(3);
        assertThat(threadsFor(5000)).hasSize(3);
    }

    @Test
    void a_busy_room_is_told_by_one_thread_until_it_has_been_quiet_for_as_long_as_that_took() {
        assertThat(threadsOfOneTurn()).hasSizeGreaterThan(1);
        clock.move(TURN.minusMillis(1));
        assertThat(threadsOfOneTurn()).hasSize(1);
        clock.move(TURN.minusMillis(1));
        assertThat(threadsOfOneTurn()).hasSize(1);
        clock.move(TURN);
        assertThat(threadsOfOneTurn()).hasSizeGreaterThan(1);
    }

    @Test
    void where_one_share_fails_the_others_are_waited_for() {
        Set<Integer> reached = ConcurrentHashMap.newKeySet();
        Consumer<Integer> failing = follower -> {
            if (follower == 0) {
                throw new IllegalStateException("on purpose");
            }
            reached.add(follower);
        };
        assertThatThrownBy(() -> fanOut.toEach(some(300), failing)).hasMessage("on purpose");
        assertThat(reached).containsAll(some(300).subList(100, 300));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Collection<Thread> threadsFor(int followers) {
        return threads(followers, follower -> {});
    }

    private Collection<Thread> threadsOfOneTurn() {
        return threads(500, follower -> {
            if (follower == 0) {
                clock.move(TURN);
            }
        });
    }

    private Collection<Thread> threads(int followers, Consumer<Integer> meanwhile) {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        fanOut.toEach(some(followers), follower -> {
            threads.add(Thread.currentThread());
            meanwhile.accept(follower);
        });
        return threads;
    }

    private static List<Integer> some(int howMany) {
        return new ArrayList<>(IntStream.range(0, howMany).boxed().toList());
    }
}
