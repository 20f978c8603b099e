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
    private final List<Boolean> quiet = new ArrayList<>();
    private final Mailbox<String> mailbox = new Mailbox<>(clock, turns::add, this::read);

    private void read(List<String> letters) {
        read.add(letters);
        quiet.add(mailbox.isQuiet());
        clock.move(letters.contains("short") ? Duration.ofSeconds(1) : Duration.ofSeconds(3));
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

    @Test
    void it_is_quiet_when_nothing_came_for_as_long_as_the_last_turn_took() {
        turnAfter(Duration.ZERO, "short");
        turnAfter(Duration.ofMillis(999), "long");
        turnAfter(Duration.ofMillis(2999), "short");
        turnAfter(Duration.ofSeconds(1), "short");
        assertThat(quiet).containsExactly(true, false, false, true);
    }

    @Test
    void it_is_not_quiet_in_a_turn_that_was_rested_for() {
        turnAfter(Duration.ZERO, "question");
        clock.move(Duration.ofHours(1));
        Eventually.holds("the next turn comes", () -> !turns.isEmpty());
        takeTurn();
        assertThat(quiet).containsExactly(true, false);
    }

    @Test
    void a_clock_that_is_set_back_makes_it_no_busier() {
        turnAfter(Duration.ZERO, "one");
        turnAfter(Duration.ofHours(-1), "two");
        assertThat(quiet).containsExactly(true, true);
    }

    private void turnAfter(Duration pause, String letter) {
        clock.move(pause);
        mailbox.add(letter);
        // At once, unless the clock was set back.
        Eventually.holds("the turn comes", () -> !turns.isEmpty());
        takeTurn();
    }

    private void takeTurn() {
        Objects.requireNonNull(turns.poll(), "no turn").run();
    }
}
