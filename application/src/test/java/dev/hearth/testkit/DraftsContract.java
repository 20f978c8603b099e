package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.port.Drafts;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Draft;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link Drafts}. */
public interface DraftsContract extends StoresUnderTest {
    @Test
    default void aDraftTakesThePersonsNextRevision() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Conversation line = Conversation.of(given.storedChannel("general", ada).id());
        Draft first = written(given, ada, line, "I thi");
        assertThat(first)
                .isEqualTo(Draft.none(ada.id(), line)
                        .with(text("I thi"), given.clock().instant())
                        .storedAt(1));
        given.clock().move(Duration.ofSeconds(3));
        Draft second = written(given, ada, line, "I think");
        assertThat(second)
                .isEqualTo(first.with(text("I think"), given.clock().instant()).storedAt(2));
        assertThat(second.firstRevision()).isEqualTo(1);
        assertThat(all(ada, 9)).containsExactly(second);
        assertThat(stores().drafts().find(ada.id(), line)).isEqualTo(second);
        assertThat(stores().changeLog().since(ada.id().scope(), 0, 9).records()).containsExactly(second);
    }

    @Test
    default void aDraftIsFoundOnlyByWhoWritesItInItsPlace() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel channel = given.storedChannel("general", ada);
        Conversation line = Conversation.of(channel.id());
        Conversation thread = Given.threadOf(given.storedMessage(channel, ada, "root"));
        Draft inThread = written(given, ada, thread, "I think");
        assertThat(stores().drafts().find(ada.id(), thread)).isEqualTo(inThread);
        assertThat(stores().drafts().find(ada.id(), line)).isEqualTo(Draft.none(ada.id(), line));
        assertThat(stores().drafts().find(grace.id(), thread)).isEqualTo(Draft.none(grace.id(), thread));
    }

    @Test
    default void aDraftThatIsGoneLeavesOnlyItsTrace() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Conversation line = Conversation.of(given.storedChannel("general", ada).id());
        Draft first = written(given, ada, line, "I think");
        Draft gone = thrownAway(given, ada, line);
        assertThat(gone)
                .isEqualTo(first.with(Optional.empty(), given.clock().instant()).storedAt(2));
        assertThat(all(ada, 9)).isEmpty();
        assertThat(stores().changeLog().since(ada.id().scope(), 0, 9).records()).containsExactly(gone);
        Draft again = written(given, ada, line, "Again");
        assertThat(again.firstRevision()).isEqualTo(1);
        assertThat(again.revision()).isEqualTo(3);
        assertThat(all(ada, 9)).containsExactly(again);
    }

    @Test
    default void anEqualDraftIsNotStored() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Conversation line = Conversation.of(given.storedChannel("general", ada).id());
        assertThat(thrownAway(given, ada, line)).isEqualTo(Draft.none(ada.id(), line));
        Draft stored = written(given, ada, line, "I think");
        assertThat(stored.revision()).isEqualTo(1);
        given.clock().move(Duration.ofSeconds(3));
        assertThat(written(given, ada, line, "I think")).isEqualTo(stored);
        graceTimePasses();
        assertThat(stores().changeLog().since(ada.id().scope(), 0, 9).records()).containsExactly(stored);
    }

    @Test
    default void aRefusalInTheChangeIsPassedOnAndNothingIsStored() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Conversation line = Conversation.of(given.storedChannel("general", ada).id());
        Refusal refusal = new Refusal.Forbidden("No.");
        assertThatThrownBy(() -> stores().drafts().change(ada.id(), line, now -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThat(all(ada, 9)).isEmpty();
    }

    @Test
    default void draftsComeInPagesTheLatestChangeLast() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        List<Conversation> places = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            Channel channel = given.storedChannel("channel " + n, ada);
            Message root = given.storedMessage(channel, ada, "root");
            places.addAll(List.of(Conversation.of(channel.id()), Given.threadOf(root)));
        }
        places.forEach(place -> written(given, ada, place, "begun"));
        written(given, grace, places.getFirst(), "hers");
        thrownAway(given, ada, places.get(2));
        thrownAway(given, ada, places.get(5));
        written(given, ada, places.getFirst(), "begun anew");
        for (int limit : new int[] {1, 2, 6, 9}) {
            assertThat(all(ada, limit))
                    .as("limit %d", limit)
                    .extracting(Draft::conversation)
                    .containsExactly(
                            places.get(1), places.get(3), places.get(4), places.get(6), places.get(7), places.get(0));
        }
        assertThat(all(grace, 9)).extracting(Draft::user).containsExactly(grace.id());
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#texts")
    default void textsComeBackExactly(String text) {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Conversation line = Conversation.of(given.storedChannel("general", ada).id());
        Draft stored = written(given, ada, line, text);
        assertThat(stored.text().map(MessageText::value)).contains(text);
        assertThat(all(ada, 9)).containsExactly(stored);
    }

    @Test
    default void ofManyWritingAtOnceOneIsTheLast() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Conversation line = Conversation.of(given.storedChannel("general", ada).id());
        List<Draft> answers = Race.of(20, runner -> written(given, ada, line, "from " + runner))
                .everybody();
        assertThat(answers).extracting(Draft::revision).doesNotHaveDuplicates();
        assertThat(all(ada, 9)).singleElement().satisfies(last -> {
            assertThat(last.revision()).isEqualTo(20);
            assertThat(answers).contains(last);
        });
    }

    @Test
    default void aDraftThatIsRolledBackIsNone() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Conversation line = Conversation.of(given.storedChannel("general", ada).id());
        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    written(given, ada, line, "lost");
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(all(ada, 9)).isEmpty();
        assertThat(written(given, ada, line, "first").revision()).isPositive();
    }

    @Test
    default void allThatOnePersonHasBegunIsRemovedWithoutATrace() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel channel = given.storedChannel("general", ada);
        Conversation line = Conversation.of(channel.id());
        Conversation thread = Given.threadOf(given.storedMessage(channel, ada, "root"));
        List.of(line, thread).forEach(place -> written(given, ada, place, "I think"));
        Draft hers = written(given, grace, line, "I do not");
        stores().drafts().removeAll(ada.id());
        assertThat(all(ada, 9)).isEmpty();
        assertThat(stores().drafts().find(ada.id(), line)).isEqualTo(Draft.none(ada.id(), line));
        assertThat(all(grace, 9)).containsExactly(hers);
        graceTimePasses();
        assertThat(stores().changeLog().since(ada.id().scope(), 0, 9).records()).isEmpty();
    }

    private List<Draft> all(User user, int limit) {
        return Pages.all(next -> stores().drafts().of(user.id(), next.map(Long::parseLong), limit));
    }

    private Draft written(Given given, User user, Conversation place, String text) {
        return stores().drafts()
                .change(
                        user.id(),
                        place,
                        now -> now.with(text(text), given.clock().instant()));
    }

    private Draft thrownAway(Given given, User user, Conversation place) {
        return stores().drafts()
                .change(
                        user.id(),
                        place,
                        now -> now.with(Optional.empty(), given.clock().instant()));
    }

    private static Optional<MessageText> text(String text) {
        return Optional.of(new MessageText(text));
    }
}
