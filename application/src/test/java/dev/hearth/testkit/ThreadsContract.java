package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.ThreadSummary;
import dev.hearth.domain.identity.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of {@link Messages#threads}. */
public interface ThreadsContract extends StoresUnderTest {
    @Test
    default void aThreadTellsItsRepliesItsLastTimeAndWhoWroteLast() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Message root = given.storedMessage(given.storedChannel("general", ada), ada, "root");
        given.storedReply(root, ada, "1");
        given.storedReply(root, grace, "2");
        given.clock().move(Duration.ofMinutes(5));
        Instant last = given.clock().instant();
        given.storedReply(root, ada, "3");
        assertThat(summaries(root))
                .containsExactly(Map.entry(
                        root.id(), new ThreadSummary(root.id(), 3, Optional.of(last), List.of(ada.id(), grace.id()))));
    }

    @Test
    default void whatNobodyAnsweredIsLeftOut() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Message alone = given.storedMessage(general, ada, "alone");
        Message root = given.storedMessage(general, ada, "root");
        Message reply = given.storedReply(root, ada, "reply");
        assertThat(stores().messages().threads(Set.of())).isEmpty();
        assertThat(summaries(alone, reply)).isEmpty();
        assertThat(stores().messages().threads(Set.of(new MessageId(given.ids().next()))))
                .isEmpty();
        assertThat(summaries(alone, root, reply)).containsOnlyKeys(root.id());
    }

    @Test
    default void deletedRepliesAreNotCountedButTheThreadStays() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Message root = given.storedMessage(given.storedChannel("general", ada), ada, "root");
        Instant first = given.clock().instant();
        Message one = given.storedReply(root, ada, "1");
        given.clock().move(Duration.ofMinutes(5));
        Message two = given.storedReply(root, grace, "2");
        given.deleted(two);
        assertThat(summaries(root))
                .containsValue(new ThreadSummary(root.id(), 1, Optional.of(first), List.of(ada.id())));
        given.deleted(one);
        assertThat(summaries(root)).containsValue(new ThreadSummary(root.id(), 0, Optional.empty(), List.of()));
        given.storedReply(root, grace, "3");
        assertThat(summary(root).replies()).isEqualTo(1);
    }

    @Test
    default void manyThreadsAreToldAtOnceWhetherTheirRootsAreDeletedOrNot() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Channel quiet = given.storedChannel("quiet", ada);
        List<Message> roots = IntStream.range(0, 60)
                .mapToObj(n -> given.storedMessage(n % 2 == 0 ? general : quiet, ada, "root " + n))
                .toList();
        for (int n = 1; n < roots.size(); n++) {
            for (int reply = 0; reply < n % 7; reply++) {
                given.storedReply(roots.get(n), ada, "reply");
            }
        }
        given.deleted(roots.get(1));
        Map<MessageId, ThreadSummary> all = summaries(roots.toArray(Message[]::new));
        for (int n = 0; n < roots.size(); n++) {
            Optional<ThreadSummary> told =
                    Optional.ofNullable(all.get(roots.get(n).id()));
            assertThat(told.map(ThreadSummary::replies).orElse(0L)).isEqualTo(n % 7);
            assertThat(told.isPresent()).isEqualTo(n % 7 > 0);
        }
    }

    @Test
    default void onlyTheLatestOfManyWritersAreNamed() {
        Given given = Given.in(stores());
        List<User> people = IntStream.range(0, ThreadSummary.MOST_PARTICIPANTS + 2)
                .mapToObj(n -> given.storedPerson("person" + n))
                .toList();
        User ada = people.getFirst();
        Message root = given.storedMessage(given.storedChannel("general", ada), ada, "root");
        people.forEach(person -> given.storedReply(root, person, "reply"));
        assertThat(summary(root).participants())
                .containsExactlyElementsOf(people.reversed().stream()
                        .map(User::id)
                        .limit(ThreadSummary.MOST_PARTICIPANTS)
                        .toList());
        for (int n = 0; n < ThreadSummary.LOOKED_AT; n++) {
            given.deleted(given.storedReply(root, people.getLast(), "taken back"));
            given.storedReply(root, ada, "talks on");
        }
        assertThat(summary(root).participants()).containsExactly(ada.id());
    }

    private ThreadSummary summary(Message root) {
        return Optional.ofNullable(summaries(root).get(root.id())).orElseThrow();
    }

    private Map<MessageId, ThreadSummary> summaries(Message... roots) {
        return stores().messages().threads(Arrays.stream(roots).map(Message::id).collect(Collectors.toSet()));
    }
}
