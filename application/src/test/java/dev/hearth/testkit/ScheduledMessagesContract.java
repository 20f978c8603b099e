package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.port.ScheduledMessages;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.ScheduledId;
import dev.hearth.domain.chat.ScheduledMessage;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link ScheduledMessages}. */
public interface ScheduledMessagesContract extends StoresUnderTest {
    private static ScheduledMessage wish(
            Given given, User author, Conversation place, Optional<String> name, String text, int minutes) {
        return ScheduledMessage.planned(
                new ScheduledId(given.ids().next()),
                author.id(),
                place,
                name.map(ClientMessageId::new),
                new MessageText(text),
                given.clock().instant().plus(Duration.ofMinutes(minutes)),
                given.clock().instant());
    }

    private ScheduledMessage stored(Given given, User author, Conversation place, int minutes) {
        return scheduled().add(wish(given, author, place, Optional.empty(), "Good morning", minutes));
    }

    private ScheduledMessages scheduled() {
        return stores().scheduledMessages();
    }

    private List<ScheduledMessage> all(User author, int limit) {
        return Pages.all(next -> scheduled().of(author.id(), next.map(ScheduledMessages.Place::parse), limit));
    }

    @Test
    default void everyFormIsKeptExactlyInItsAuthorsOrderOfChanges() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Conversation thread = Given.threadOf(given.storedMessage(general, ada, "root"));
        ScheduledMessage asked = wish(given, ada, thread, Optional.of("mine"), "Good morning", 1);
        ScheduledMessage first = scheduled().add(asked);
        assertThat(first).isEqualTo(asked.storedAt(1));
        ScheduledMessage begun =
                scheduled().change(first.id(), ScheduledMessage::begun).orElseThrow();
        assertThat(begun).isEqualTo(first.begun().storedAt(2));
        MessageId said = new MessageId(given.ids().next());
        ScheduledMessage sent =
                scheduled().change(first.id(), w -> w.sent(said)).orElseThrow();
        assertThat(sent).isEqualTo(begun.sent(said).storedAt(3));
        assertThat(scheduled().find(first.id())).contains(sent);
        ScheduledMessage other = stored(given, ada, Conversation.of(general.id()), 2);
        ScheduledMessage failed =
                scheduled().change(other.id(), w -> w.failed("No.")).orElseThrow();
        assertThat(scheduled().find(other.id())).contains(failed);
        assertThat(stores().changeLog().since(ada.id().scope(), 0, 9).records()).containsExactly(sent, failed);
        assertThat(scheduled().find(new ScheduledId(given.ids().next()))).isEmpty();
    }

    @Test
    default void HX_02_aWishAskedForAgainIsTheFirstOneAlsoWhenBothAskAtOnce() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Conversation line = Conversation.of(given.storedChannel("general", ada).id());
        Conversation other = Conversation.of(given.storedChannel("other", ada).id());
        List<ScheduledMessage> answers = Race.of(
                        20, runner -> scheduled().add(wish(given, ada, line, Optional.of("k"), "by " + runner, 1)))
                .everybody();
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(all(ada, 9)).containsExactly(answers.getFirst());
        scheduled().add(wish(given, ada, other, Optional.of("k"), "elsewhere", 1));
        scheduled().add(wish(given, grace, line, Optional.of("k"), "hers", 1));
        assertThat(all(ada, 9)).hasSize(2);
        assertThat(all(grace, 9)).hasSize(1);
    }

    @Test
    default void whatStillHoldsTextComesInTheOrderOfItsTimesPageByPage() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Conversation line = Conversation.of(given.storedChannel("general", ada).id());
        ScheduledMessage late = stored(given, ada, line, 30);
        ScheduledMessage soon = stored(given, ada, line, 10);
        ScheduledMessage alsoSoon = stored(given, ada, line, 10);
        ScheduledMessage gone = stored(given, ada, line, 20);
        ScheduledMessage failed =
                scheduled().change(late.id(), w -> w.failed("No.")).orElseThrow();
        scheduled().change(gone.id(), ScheduledMessage::cancelled);
        stored(given, given.storedPerson("grace"), line, 1);
        for (int limit : new int[] {1, 2, 9}) {
            assertThat(all(ada, limit)).as("limit %d", limit).containsExactly(soon, alsoSoon, failed);
        }
    }

    @Test
    default void aRefusedChangeAndAnEqualOneStoreNothing() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Conversation line = Conversation.of(given.storedChannel("general", ada).id());
        ScheduledMessage stored = stored(given, ada, line, 1);
        Refusal refusal = new Refusal.Forbidden("No.");
        assertThatThrownBy(() -> scheduled().change(stored.id(), now -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThat(scheduled().change(stored.id(), now -> now)).contains(stored);
        assertThat(scheduled().change(new ScheduledId(given.ids().next()), now -> now))
                .isEmpty();
        assertThat(scheduled().find(stored.id())).contains(stored);
    }

    @Test
    default void ofThoseWhoBeginAndThoseWhoCallOffOneComesFirst() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Conversation line = Conversation.of(given.storedChannel("general", ada).id());
        for (int round = 0; round < 10; round++) {
            ScheduledMessage stored = stored(given, ada, line, 1);
            Race<Optional<ScheduledMessage>> race = Race.of(
                    2,
                    runner -> scheduled()
                            .change(stored.id(), runner == 0 ? ScheduledMessage::begun : ScheduledMessage::cancelled));
            ScheduledMessage after = scheduled().find(stored.id()).orElseThrow();
            boolean cancelled = after.state() == ScheduledMessage.State.CANCELLED;
            assertThat(race.failures()).hasSize(cancelled ? 0 : 1);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#texts")
    default void textsComeBackExactly(String text) {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Conversation line = Conversation.of(given.storedChannel("general", ada).id());
        ScheduledMessage stored = scheduled().add(wish(given, ada, line, Optional.empty(), text, 1));
        assertThat(stored.text().map(MessageText::value)).contains(text);
        assertThat(all(ada, 9)).containsExactly(stored);
    }

    @Test
    default void aWishThatIsRolledBackIsNone() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Conversation line = Conversation.of(given.storedChannel("general", ada).id());
        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    stored(given, ada, line, 1);
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(all(ada, 9)).isEmpty();
    }

    @Test
    default void allThatOnePersonWantsIsRemovedWithoutATrace() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Conversation line = Conversation.of(given.storedChannel("general", ada).id());
        ScheduledMessage first = stored(given, ada, line, 1);
        ScheduledMessage hers = stored(given, grace, line, 1);
        scheduled().removeAll(ada.id());
        assertThat(all(ada, 9)).isEmpty();
        assertThat(scheduled().find(first.id())).isEmpty();
        assertThat(all(grace, 9)).containsExactly(hers);
        graceTimePasses();
        assertThat(stores().changeLog().since(ada.id().scope(), 0, 9).records()).isEmpty();
    }
}
