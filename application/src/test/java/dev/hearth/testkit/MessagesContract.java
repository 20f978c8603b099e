package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link Messages}. */
public interface MessagesContract extends StoresUnderTest {
    @Test
    default void aMessageTakesTheScopesNextRevisionAsItsPosition() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Message unstored = given.newSend(general, ada, "c-1", "Hello");
        Message stored = stores().messages().append(unstored);
        assertThat(stored).isEqualTo(unstored.storedAt(general.revision() + 1));
        assertThat(stores().messages().find(stored.id())).contains(stored);
    }

    @Test
    default void aMessageThatNeverWasIsNotFound() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        given.storedMessage(given.storedChannel("general", ada), ada, "Hello");
        assertThat(stores().messages().find(new MessageId(given.ids().next()))).isEmpty();
    }

    @Test
    default void everyChannelCountsForItself() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Channel quiet = given.storedChannel("quiet", ada);
        assertThat(given.storedMessage(general, ada, "1").position()).isEqualTo(general.revision() + 1);
        assertThat(given.storedMessage(general, ada, "2").position()).isEqualTo(general.revision() + 2);
        assertThat(given.storedMessage(quiet, ada, "3").position()).isEqualTo(quiet.revision() + 1);
    }

    @Test
    default void aRepeatedSendIsTheFirstMessage() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Message first = stores().messages().append(given.newSend(general, ada, "c-1", "Hello"));
        given.storedMessage(general, ada, "between");
        Message again = stores().messages().append(given.newSend(general, ada, "c-1", "Hello, once more"));
        assertThat(again).isEqualTo(first);
        assertThat(newest(general, 10)).extracting(m -> m.text().value()).containsExactly("between", "Hello");
    }

    @Test
    default void aRepeatedSendIsTheFirstMessageAlsoWhileTheFirstIsUnderWay() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        List<Message> answers = Race.of(
                        50, runner -> stores().messages().append(given.newSend(general, ada, "c-1", "try " + runner)))
                .everybody();
        List<Message> stored = newest(general, 100);
        assertThat(stored).hasSize(1);
        assertThat(answers).hasSize(50).containsOnly(stored.getFirst());
    }

    @Test
    default void aClientIdIsOneAuthorsInOneChannel() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel general = given.storedChannel("general", ada);
        Channel quiet = given.storedChannel("quiet", ada);
        List<Message> sends = List.of(
                given.newSend(general, ada, "c-1", "a"),
                given.newSend(general, grace, "c-1", "b"),
                given.newSend(quiet, ada, "c-1", "c"),
                given.newSend(general, ada, "C-1", "d"),
                given.newSend(general, ada, "{\"$gt\":\"\"}", "e"));
        assertThat(sends)
                .allSatisfy(send ->
                        assertThat(stores().messages().append(send).id()).isEqualTo(send.id()));
    }

    @Test
    default void equalTextsWithoutClientIdAreDifferentMessages() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Message one = given.storedMessage(general, ada, "Hello");
        Message two = given.storedMessage(general, ada, "Hello");
        assertThat(newest(general, 10)).containsExactly(two, one);
    }

    @Test
    default void manyWritingAtOnceTakePositionsWithoutGaps() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        List<Message> stored = Race.of(50, runner -> given.storedMessage(general, ada, "from " + runner))
                .everybody();
        long first = general.revision() + 1;
        assertThat(stored)
                .extracting(Message::position)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(first, first + 50).boxed().toList());
        assertThat(newest(general, 100))
                .containsExactlyElementsOf(stored.stream()
                        .sorted(Comparator.comparingLong(Message::position).reversed())
                        .toList());
    }

    @Test
    default void oneWritersMessagesKeepTheirOrder() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Race.of(
                        8,
                        writer -> IntStream.range(0, 10)
                                .mapToLong(n -> given.storedMessage(general, ada, writer + "/" + n)
                                        .position())
                                .boxed()
                                .toList())
                .everybody()
                .forEach(positions -> assertThat(positions).isSorted().doesNotHaveDuplicates());
    }

    @Test
    default void thePageBeforeAPositionIsNewestFirstAndWithoutIt() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        given.storedMessage(given.storedChannel("quiet", ada), ada, "elsewhere");
        List<Message> all = IntStream.range(0, 5)
                .mapToObj(n -> given.storedMessage(general, ada, "no " + n))
                .toList();
        Page<Message> page = stores().messages().before(general.id(), all.get(3).position(), 2);
        assertThat(page.items()).containsExactly(all.get(2), all.get(1));
        assertThat(page.next()).contains(String.valueOf(all.get(1).position()));
    }

    @Test
    default void thereIsNothingBeforeTheFirstMessage() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Page<Message> nothing = new Page<>(List.of(), Optional.empty());
        assertThat(stores().messages().before(general.id(), Messages.NEWEST, 5)).isEqualTo(nothing);
        Message first = given.storedMessage(general, ada, "first");
        assertThat(stores().messages().before(general.id(), first.position(), 5))
                .isEqualTo(nothing);
        assertThat(stores().messages().before(general.id(), 0, 5)).isEqualTo(nothing);
    }

    @Test
    default void pagesGiveEveryMessageOnceThoughOthersWrite() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        for (int limit : new int[] {1, 3, 8, 100}) {
            given.storedMessage(general, ada, "before the walk");
            given.storedMessage(general, ada, "and another");
            List<Message> then = newest(general, 1_000);
            List<Message> walked = Pages.all(next -> {
                Page<Message> page = stores().messages()
                        .before(general.id(), next.map(Long::parseLong).orElse(Messages.NEWEST), limit);
                given.storedMessage(general, ada, "during the walk");
                return page;
            });
            assertThat(walked).as("limit %d", limit).containsExactlyElementsOf(then);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#texts")
    default void textsComeBackExactly(String text) {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Message stored = given.storedMessage(general, ada, text);
        Message found = stores().messages().find(stored.id()).orElseThrow();
        assertThat(found).isEqualTo(stored);
        assertThat(found.text().value()).isEqualTo(text);
        assertThat(newest(general, 1)).containsExactly(stored);
    }

    @Test
    default void anInstantIsKeptToTheMillisecond() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        given.clock().moveTo(Instant.parse("2026-12-31T23:59:59.999Z"));
        Message stored = given.storedMessage(general, ada, "Happy new year");
        assertThat(stores().messages().find(stored.id()).orElseThrow().createdAt())
                .isEqualTo("2026-12-31T23:59:59.999Z");
    }

    private List<Message> newest(Channel channel, int limit) {
        return stores().messages().before(channel.id(), Messages.NEWEST, limit).items();
    }
}
