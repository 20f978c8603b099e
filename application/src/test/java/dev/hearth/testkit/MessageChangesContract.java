package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.MessageVersion;
import dev.hearth.domain.chat.Stamp;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link Messages} about messages that are edited, deleted, pinned and reacted to. */
public interface MessageChangesContract extends StoresUnderTest {
    Emoji HEART = new Emoji("❤️");
    Emoji FLAG = new Emoji("🏴󠁧󠁢󠁳󠁣󠁴󠁿");
    Emoji KEYCAP = new Emoji("#️⃣");

    @Test
    default void aChangeTakesTheNextRevisionAndKeepsThePlace() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Message first = given.storedMessage(general, ada, "first");
        Message second = given.storedMessage(general, ada, "second");
        given.clock().move(Duration.ofMinutes(1));
        Instant now = given.clock().instant();
        MessageText next = new MessageText("other");
        Message edited = given.edited(first, "other", Given.calling(ada));
        assertThat(edited).isEqualTo(first.edited(next, Given.calling(ada), now).changedAt(second.revision() + 1));
        assertThat(stores().messages().find(first.id())).contains(edited);
        assertThat(line(general)).containsExactly(second, edited);
        assertThat(stores().changeLog().since(general.scope(), 0, 10).records())
                .containsExactly(general, second, edited);
    }

    @Test
    default void everyKindOfChangeIsKept() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Message message = given.storedMessage(given.storedChannel("general", ada), ada, "Hello");
        Stamp stamp = new Stamp(grace.id(), given.clock().instant());
        Message changed = mustKeep(message, message.edited(new MessageText("Bye"), Given.calling(grace), stamp.at()));
        changed = mustKeep(changed, changed.pinned(stamp));
        changed = mustKeep(changed, changed.with(changed.reactions().with(grace.id(), HEART)));
        changed = mustKeep(changed, changed.with(changed.reactions().with(ada.id(), FLAG)));
        changed = mustKeep(changed, changed.with(changed.reactions().with(ada.id(), KEYCAP)));
        changed = mustKeep(changed, changed.with(changed.reactions().with(ada.id(), HEART)));
        changed = mustKeep(changed, changed.with(changed.reactions().without(grace.id(), HEART)));
        changed = mustKeep(changed, changed.unpinned());
        changed = mustKeep(changed, changed.edited(new MessageText("x"), Given.callingEverybody(), stamp.at()));
        changed = mustKeep(changed, changed.pinned(stamp));
        mustKeep(changed, changed.deleted(stamp));
    }

    private Message mustKeep(Message before, Message after) {
        Message stored = stores().messages().change(before.id(), now -> after).orElseThrow();
        assertThat(stored).isEqualTo(after.changedAt(before.revision() + 1));
        assertThat(stores().messages().find(before.id())).contains(stored);
        return stored;
    }

    @Test
    default void anEqualMessageIsNotStored() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Message message = given.storedMessage(general, ada, "Hello");
        assertThat(given.edited(message, "Hello")).isEqualTo(message);
        assertThat(stores().messages().change(message.id(), Message::unpinned)).contains(message);
        assertThat(stores().messages().find(message.id())).contains(message);
        assertThat(stores().messages().versions(message.id())).isEmpty();
        graceTimePasses();
        assertThat(stores().changeLog()
                        .since(general.scope(), message.revision(), 5)
                        .records())
                .isEmpty();
        assertThat(given.storedMessage(general, ada, "next").revision()).isGreaterThan(message.revision());
    }

    @Test
    default void aRefusalInTheChangeIsPassedOnAndNothingIsStored() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Message message = given.storedMessage(general, ada, "Hello");
        Refusal refusal = new Refusal.Forbidden("No.");
        assertThatThrownBy(() -> stores().messages().change(message.id(), now -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThat(stores().messages().find(message.id())).contains(message);
        graceTimePasses();
        assertThat(stores().changeLog().since(general.scope(), 0, 5).records()).containsExactly(general, message);
    }

    @Test
    default void whatIsNotThereCannotBeChanged() {
        Given given = Given.in(stores());
        given.storedMessage(given.storedChannel("general", given.storedPerson("ada")), given.storedPerson("alan"), "x");
        MessageId nobody = new MessageId(given.ids().next());
        assertThat(stores().messages().change(nobody, now -> {
                    throw new IllegalStateException("there is nothing to change");
                }))
                .isEmpty();
        assertThat(stores().messages().versions(nobody)).isEmpty();
    }

    @Test
    default void aHundredPeopleReactingAtOnceAreAHundredReactions() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Message message = given.storedMessage(general, ada, "Hello");
        List<UserId> people = IntStream.range(0, 100)
                .mapToObj(n -> new UserId(given.ids().next()))
                .toList();
        List<Message> answers = Race.of(
                        100,
                        runner -> stores().messages()
                                .change(
                                        message.id(),
                                        now -> now.with(now.reactions().with(people.get(runner), HEART)))
                                .orElseThrow())
                .everybody();
        Message stored = stores().messages().find(message.id()).orElseThrow();
        assertThat(stored.reactions().of(HEART).orElseThrow().people()).containsExactlyInAnyOrderElementsOf(people);
        assertThat(answers).extracting(Message::revision).doesNotHaveDuplicates();
        assertThat(answers).contains(stored);
    }

    @Test
    default void changesOfDifferentPartsAtOnceAllSurvive() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Message message = given.storedMessage(given.storedChannel("general", ada), ada, "Hello");
        Stamp stamp = new Stamp(ada.id(), given.clock().instant());
        Race.of(
                        3,
                        runner -> stores().messages().change(message.id(), now -> switch (runner) {
                            case 0 -> now.edited(new MessageText("Bye"), Given.calling(ada), stamp.at());
                            case 1 -> now.pinned(stamp);
                            default -> now.with(now.reactions().with(ada.id(), HEART));
                        }))
                .everybody();
        Message stored = stores().messages().find(message.id()).orElseThrow();
        assertThat(Given.said(stored)).isEqualTo("Bye");
        assertThat(stored.pinned()).contains(stamp);
        assertThat(stored.reactions().of(HEART)).isPresent();
        assertThat(stored.revision()).isEqualTo(message.revision() + 3);
    }

    @Test
    default void theTextsBeforeAreKeptInTheirOrder() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Message message = given.storedMessage(given.storedChannel("general", ada), ada, "one");
        Instant first = given.clock().instant();
        given.clock().move(Duration.ofMinutes(1));
        Instant second = given.clock().instant();
        given.edited(message, "two");
        given.clock().move(Duration.ofMinutes(1));
        stores().messages().change(message.id(), now -> now.pinned(new Stamp(ada.id(), second)));
        given.edited(message, "one");
        assertThat(stores().messages().versions(message.id()))
                .containsExactly(
                        new MessageVersion(1, new MessageText("one"), first),
                        new MessageVersion(2, new MessageText("two"), second));
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#texts")
    default void textsComeBackExactlyAlsoAsVersions(String text) {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Message message = given.storedMessage(given.storedChannel("general", ada), ada, "plain");
        given.edited(message, text);
        given.edited(message, "plain again");
        assertThat(stores().messages().versions(message.id()))
                .extracting(version -> version.text().value())
                .containsExactly("plain", text);
    }

    @Test
    default void aDeletedMessageLosesAllItSaidAndKeepsItsPlace() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Message before = given.storedMessage(general, ada, "before");
        Message message = given.storedMessage(general, ada, "secret");
        Message after = given.storedMessage(general, ada, "after");
        given.edited(message, "more secret", Given.callingEverybody(ada));
        stores().messages().change(message.id(), now -> now.with(now.reactions().with(ada.id(), HEART)));
        Message deleted = given.deleted(message);
        assertThat(deleted.body().text()).isEmpty();
        assertThat(deleted.reactions().all()).isEmpty();
        assertThat(deleted.position()).isEqualTo(message.position());
        assertThat(stores().messages().find(message.id())).contains(deleted);
        assertThat(stores().messages().versions(message.id())).isEmpty();
        assertThat(line(general)).containsExactly(after, deleted, before);
        assertThat(given.deleted(message)).isEqualTo(deleted);
        assertThat(stores().changeLog()
                        .since(general.scope(), after.revision(), 5)
                        .records())
                .containsExactly(deleted);
    }

    @Test
    default void aChangeThatIsRolledBackLeavesNothing() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Message message = given.storedMessage(given.storedChannel("general", ada), ada, "Hello");
        Optional<Message> before = stores().messages().find(message.id());
        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    given.edited(message, "lost");
                    given.deleted(message);
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(stores().messages().find(message.id())).isEqualTo(before);
        assertThat(stores().messages().versions(message.id())).isEmpty();
    }

    private List<Message> line(Channel channel) {
        return stores().messages()
                .before(Conversation.of(channel.id()), Messages.NEWEST, 100)
                .items();
    }
}
