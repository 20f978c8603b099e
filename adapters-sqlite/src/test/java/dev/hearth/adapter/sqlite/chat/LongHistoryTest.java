package dev.hearth.adapter.sqlite.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.ChatHistory;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Counts over long histories equal a recount of every message. The history is made long by leaving out revisions: positions lie
 * in blocks of every size, and on their borders.
 */
class LongHistoryTest extends SqliteStoreUnderTest {
    private static final int ROUNDS = 40;
    private static final int EVENTS_A_ROUND = 12;
    /** Also behind as many of the largest blocks as there may be of each other size. */
    private static final int LONGEST = 26;

    @RepeatedTest(4)
    void theCountsOfALongHistoryEqualARecount() {
        long seed = System.nanoTime();
        ChatHistory history = ChatHistory.begun(stores(), seed);
        Random chance = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            history.happens(EVENTS_A_ROUND);
            leap(chance);
            history.people()
                    .forEach(person -> assertThat(stores().unread().of(person.id(), history.conversations()))
                            .as("%s, seed %d", person.username(), seed)
                            .isEqualTo(history.recount(person)));
        }
    }

    /** Goes on behind a block of some size that is not used up, or within it. */
    private void leap(Random chance) {
        int shift = chance.nextInt(LONGEST);
        database()
                .change(session -> session.change(
                        "UPDATE scopes SET head = max(head, (((head >> ?1) + 1) << ?1) - ?2)",
                        shift,
                        1 + chance.nextInt(3)));
    }
}
