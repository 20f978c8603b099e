package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** In which turns letters are read. */
class MailboxTest {
    private final TestClock clock = TestClock.someDay();
    private final Queue<Runnable> turns = new ConcurrentLinkedQueue<>();
    private final List<List<String>> read = new ArrayList<>();
    private final Mailbox<String> mailbox = new Mailbox<>(clock, turns::add, this::read);

    private void read(List<String> letters) {
        read.add(letters);
        clock.move(Duration.ofSeconds(1));
        if (letters.contains("question")) {
            mailbox.add("answer");
        }
        if (letters.contains("broken")) {
            throw new IllegalStateException("on purpose");
        }
    }

    @Test
    void what_waits_is_read_together_in_order() {
        mailbox.add("one");
        mailbox.add("two");
        takeTurn();
        assertThat(read).containsExactly(List.of("one", "two"));
        assertThat(turns).isEmpty();
    }

    @Test
    void a_letter_that_comes_alone_is_read_at_once_however_dear_the_turn_before_was() {
        mailbox.add("one");
        takeTurn();
        mailbox.add("two");
        assertThat(turns).hasSize(1);
    }

    @Test
    void what_came_during_a_turn_is_read_after_a_rest() {
        mailbox.add("question");
        takeTurn();
        Eventually.holds("the next turn comes", () -> !turns.isEmpty());
        takeTurn();
        assertThat(read).containsExactly(List.of("question"), List.of("answer"));
    }

    @Test
    void a_turn_that_fails_does_not_keep_later_letters_from_being_read() {
        mailbox.add("broken");
        takeTurn();
        mailbox.add("next");
        takeTurn();
        assertThat(read).containsExactly(List.of("broken"), List.of("next"));
    }

    private void takeTurn() {
        Objects.requireNonNull(turns.poll(), "no turn").run();
    }
}
