package dev.hearth.adapter.websocket.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InboxTest {
    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final List<String> handled = new ArrayList<>();
    private final AtomicInteger roomAgain = new AtomicInteger();
    private final Inbox inbox = new Inbox(threads::add, new Limits.Inbound(100, 10, 3), roomAgain::incrementAndGet);

    private boolean put(int bytes, String what) {
        return inbox.put(bytes, () -> handled.add(what));
    }

    private void runThreads() {
        while (!threads.isEmpty()) {
            threads.poll().run();
        }
    }

    @Test
    void takesAThreadOnlyWhileThereIsSomethingToDo() {
        put(1, "a");
        put(1, "b");
        assertThat(threads).hasSize(1);
        runThreads();
        put(1, "c");
        assertThat(threads).hasSize(1);
        runThreads();
        assertThat(handled).containsExactly("a", "b", "c");
    }

    @Test
    void saysWhenItIsFullAndOnceWhenThereIsRoomAgain() {
        assertThat(put(1, "a")).isTrue();
        assertThat(put(1, "b")).isTrue();
        assertThat(put(1, "c")).isFalse();
        runThreads();
        assertThat(roomAgain).hasValue(1);
    }

    @Test
    void isFullOfBytesAsWell() {
        assertThat(put(100, "a")).isTrue();
        assertThat(put(1, "b")).isFalse();
        runThreads();
        assertThat(roomAgain).hasValue(1);
    }

    @Test
    void asksForNothingBecauseOfTasks() {
        for (int i = 0; i < 10; i++) {
            inbox.putTask(() -> handled.add("task"));
        }
        runThreads();
        assertThat(handled).hasSize(10);
        assertThat(roomAgain).hasValue(0);
    }

    @Test
    void keepsTheTurnOfTasksAmongMessages() {
        put(1, "a");
        inbox.putTask(() -> handled.add("task"));
        put(1, "b");
        runThreads();
        assertThat(handled).containsExactly("a", "task", "b");
    }
}
