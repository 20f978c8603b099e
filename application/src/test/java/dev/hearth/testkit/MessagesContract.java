package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Forwarded;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageBody;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageOrigin;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.event.Scope;
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

/** The laws of {@link Messages} about sending and the pages of a channel's own line; the others are in the contracts it extends. */
public interface MessagesContract extends MessageChangesContract, MessagePagesContract, ThreadsContract {
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
        assertThat(newest(general, 10)).extracting(Given::said).containsExactly("between", "Hello");
    }

    @Test
    default void aRepeatedSendIsTheFirstMessageAsItIsNow() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Message first = stores().messages().append(given.newSend(general, ada, "c-1", "Hello"));
        Message edited = given.edited(first, "Hello, world");
        assertThat(stores().messages().append(given.newSend(general, ada, "c-1", "Hello")))
                .isEqualTo(edited);
        Message deleted = given.deleted(first);
        assertThat(stores().messages().append(given.newSend(general, ada, "c-1", "Hello")))
                .isEqualTo(deleted);
        assertThat(newest(general, 10)).containsExactly(deleted);
    }

    @Test
    default void everythingAMessageBringsAlongIsKept() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel general = given.storedChannel("general", ada);
        Message root = given.storedMessage(general, ada, "Hello");
        Forwarded from = new Forwarded(root.id(), ada.id());
        MessageOrigin origin = new MessageOrigin(
                new MessageId(given.ids().next()),
                Conversation.thread(general.id(), root.id()),
                grace.id(),
                Optional.of(new ClientMessageId("c-1")),
                Optional.of(from),
                given.clock().instant());
        MessageBody body = MessageBody.of(new MessageText("All at once"), Given.callingEverybody(ada, grace));
        Message stored = stores().messages().append(Message.written(origin, body));
        assertThat(stored).isEqualTo(Message.written(origin, body).storedAt(root.position() + 1));
        assertThat(stores().messages().find(stored.id())).contains(stored);
        Message named = given.storedCall(Conversation.of(general.id()), ada, Given.calling(ada, grace));
        assertThat(stores().messages().find(named.id())).contains(named);
        assertThat(named.body().mentions()).isEqualTo(Given.calling(grace, ada));
    }

    @Test
    default void whatWasPostedForAPlaceTellsWhichAlsoWhenItWasChanged() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Scope place = new Scope(Scope.Kind.PROJECT, given.ids().next());
        MessageOrigin origin = new MessageOrigin(
                new MessageId(given.ids().next()),
                Conversation.of(general.id()),
                ada.id(),
                Optional.of(new ClientMessageId("posted")),
                Optional.empty(),
                Optional.of(place),
                given.clock().instant());
        MessageBody body = MessageBody.of(new MessageText("It was done"), Mentions.NONE);
        Message stored = stores().messages().append(Message.written(origin, body));
        assertThat(stored.origin()).isEqualTo(origin);
        assertThat(newest(general, 10)).containsExactly(stored);
        Message deleted = given.deleted(stored);
        assertThat(stores().messages().find(stored.id())).contains(deleted);
        assertThat(deleted.origin()).isEqualTo(origin);
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
        Page<Message> page = stores().messages()
                .before(Conversation.of(general.id()), all.get(3).position(), 2);
        assertThat(page.items()).containsExactly(all.get(2), all.get(1));
        assertThat(page.next()).contains(String.valueOf(all.get(1).position()));
    }

    @Test
    default void thereIsNothingBeforeTheFirstMessage() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Page<Message> nothing = new Page<>(List.of(), Optional.empty());
        assertThat(stores().messages().before(Conversation.of(general.id()), Messages.NEWEST, 5))
                .isEqualTo(nothing);
        Message first = given.storedMessage(general, ada, "first");
        assertThat(stores().messages().before(Conversation.of(general.id()), first.position(), 5))
                .isEqualTo(nothing);
        assertThat(stores().messages().before(Conversation.of(general.id()), 0, 5))
                .isEqualTo(nothing);
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
                        .before(
                                Conversation.of(general.id()),
                                next.map(Long::parseLong).orElse(Messages.NEWEST),
                                limit);
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
        assertThat(Given.said(found)).isEqualTo(text);
        assertThat(newest(general, 1)).containsExactly(stored);
    }

    @Test
    default void anInstantIsKeptToTheMillisecond() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        given.clock().moveTo(Instant.parse("2026-12-31T23:59:59.999Z"));
        Message stored = given.storedMessage(general, ada, "Happy new year");
        assertThat(stores().messages().find(stored.id()).orElseThrow().origin().createdAt())
                .isEqualTo("2026-12-31T23:59:59.999Z");
    }

    private List<Message> newest(Channel channel, int limit) {
        return stores().messages()
                .before(Conversation.of(channel.id()), Messages.NEWEST, limit)
                .items();
    }
}
