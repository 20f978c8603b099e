package dev.hearth.adapter.redis.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.testkit.Rumours;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final Notice.Gap GAP = new Notice.Gap(UUID.randomUUID());

    private final Lost lost = new Lost();
    private final List<Notice> read = new ArrayList<>();
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    @Test
    void nothingIsReadOnTheThreadThatAdds() {
        Inbox inbox = new Inbox(tasks::add, read::add, GAP, lost);
        inbox.add(notice(1));
        inbox.add(notice(2));
        assertThat(read).isEmpty();
        assertThat(tasks).hasSize(1);
        tasks.remove().run();
        assertThat(read).containsExactly(notice(1), notice(2));
    }

    @Test
    void readingBeginsAnewWhenMoreComes() {
        Inbox inbox = new Inbox(tasks::add, read::add, GAP, lost);
        inbox.add(notice(1));
        tasks.remove().run();
        inbox.add(notice(2));
        tasks.remove().run();
        assertThat(read).containsExactly(notice(1), notice(2));
    }

    @Test
    void whatIsTooMuchIsGivenUpAndCounted() {
        Inbox inbox = new Inbox(tasks::add, read::add, GAP, lost);
        for (int i = 1; i <= 10_007; i++) {
            inbox.add(notice(i));
        }
        tasks.remove().run();
        assertThat(read).hasSize(10_001).endsWith(notice(10_000), GAP);
        assertThat(lost.count()).isEqualTo(7);
    }

    @Test
    void anExecutorThatHasStoppedIsNoFault() {
        Inbox inbox = new Inbox(
                task -> {
                    throw new RejectedExecutionException("stopped");
                },
                read::add,
                GAP,
                lost);
        inbox.add(notice(1));
        inbox.add(notice(2));
        assertThat(read).isEmpty();
        assertThat(lost.count()).isPositive();
    }

    private static Notice notice(long revision) {
        return Notice.Moved.of(new UUID(1, 1), Rumours.message(revision));
    }
}
