package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.port.Unread;
import org.junit.jupiter.api.Test;

/** Whatever happened, {@link Unread} says what a naive recount of all messages says. */
public interface UnreadHistoryContract extends StoresUnderTest {
    int ROUNDS = 12;
    int EVENTS_A_ROUND = 25;

    @Test
    default void theCountsAlwaysEqualARecount() {
        long seed = System.nanoTime();
        ChatHistory history = ChatHistory.begun(stores(), seed);
        for (int round = 0; round < ROUNDS; round++) {
            history.happens(EVENTS_A_ROUND);
            history.people().forEach(person -> {
                assertThat(stores().unread().of(person.id(), history.conversations()))
                        .as("%s, seed %d", person.username(), seed)
                        .isEqualTo(history.recount(person));
                history.recount(person)
                        .forEach((place, count) -> assertThat(Pages.all(next -> stores().unread()
                                        .messages(
                                                person.id(),
                                                place,
                                                next.map(Long::parseLong).orElse(0L),
                                                7)))
                                .as("%s in %s, seed %d", person.username(), place, seed)
                                .isEqualTo(history.unread(person, place)));
            });
        }
    }
}
