package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.port.ReadMarkers;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.chat.ReadMarker.Following;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of {@link ReadMarkers}. */
public interface ReadMarkersContract extends StoresUnderTest {
    @Test
    default void whoReadNothingHasNoMarker() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Message root = given.storedMessage(given.storedChannel("general", ada), ada, "root");
        for (Conversation conversation : List.of(Conversation.of(root.channel().orElseThrow()), Given.threadOf(root))) {
            assertThat(markers().find(ada.id(), conversation)).isEqualTo(ReadMarker.none(ada.id(), conversation));
        }
    }

    @Test
    default void aMarkerTakesThePersonsNextRevision() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Conversation line = Conversation.of(given.storedChannel("general", ada).id());
        ReadMarker first = given.readUpTo(ada, line, 3);
        assertThat(first).isEqualTo(ReadMarker.none(ada.id(), line).readUpTo(3).storedAt(1));
        assertThat(markers().find(ada.id(), line)).isEqualTo(first);
        ReadMarker second = markers().change(ada.id(), line, now -> now.unreadFrom(2));
        assertThat(second).isEqualTo(first.unreadFrom(2).storedAt(2));
        assertThat(second.firstRevision()).isEqualTo(1);
        assertThat(markers().find(ada.id(), line)).isEqualTo(second);
        assertThat(stores().changeLog().since(ada.id().scope(), 0, 9).records()).containsExactly(second);
    }

    @Test
    default void everyAnswerAboutAThreadIsKept() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Message root = given.storedMessage(given.storedChannel("general", ada), ada, "root");
        for (Following following : List.of(Following.YES, Following.NO, Following.UNSAID)) {
            ReadMarker stored = markers().change(ada.id(), Given.threadOf(root), now -> now.with(following));
            assertThat(stored.following()).isEqualTo(following);
            assertThat(stored.position()).isEqualTo(ReadMarker.NOT_YET);
            assertThat(markers().find(ada.id(), Given.threadOf(root))).isEqualTo(stored);
        }
    }

    @Test
    default void markersOfDifferentPeopleAndConversationsAreDifferent() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel general = given.storedChannel("general", ada);
        Channel quiet = given.storedChannel("quiet", ada);
        Message root = given.storedMessage(general, ada, "root");
        Conversation line = Conversation.of(general.id());
        given.readUpTo(ada, line, 1);
        given.readUpTo(ada, Given.threadOf(root), 2);
        given.readUpTo(ada, Conversation.of(quiet.id()), 3);
        given.readUpTo(grace, line, 4);
        assertThat(markers().find(ada.id(), line).position()).isEqualTo(1);
        assertThat(markers().find(ada.id(), Given.threadOf(root)).position()).isEqualTo(2);
        assertThat(markers().find(ada.id(), Conversation.of(quiet.id())).position())
                .isEqualTo(3);
        assertThat(markers().find(grace.id(), line))
                .isEqualTo(ReadMarker.none(grace.id(), line).readUpTo(4).storedAt(1));
    }

    @Test
    default void anEqualMarkerIsNotStored() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Conversation line = Conversation.of(given.storedChannel("general", ada).id());
        ReadMarker none = ReadMarker.none(ada.id(), line);
        assertThat(markers().change(ada.id(), line, now -> now)).isEqualTo(none);
        ReadMarker stored = given.readUpTo(ada, line, 3);
        assertThat(stored.revision()).isEqualTo(1);
        assertThat(given.readUpTo(ada, line, 2)).isEqualTo(stored);
        graceTimePasses();
        assertThat(stores().changeLog().since(ada.id().scope(), 0, 9).records()).containsExactly(stored);
    }

    @Test
    default void aRefusalInTheChangeIsPassedOnAndNothingIsStored() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Conversation line = Conversation.of(given.storedChannel("general", ada).id());
        Refusal refusal = new Refusal.Forbidden("No.");
        assertThatThrownBy(() -> markers().change(ada.id(), line, now -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThat(markers().find(ada.id(), line)).isEqualTo(ReadMarker.none(ada.id(), line));
    }

    @Test
    default void ofManyReadingAtOnceTheFurthestWins() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Message root = given.storedMessage(given.storedChannel("general", ada), ada, "root");
        Conversation thread = Given.threadOf(root);
        Race.of(20, runner -> runner == 7 ? given.follows(ada, thread) : given.readUpTo(ada, thread, runner))
                .everybody();
        ReadMarker stored = markers().find(ada.id(), thread);
        assertThat(stored.position()).isEqualTo(19);
        assertThat(stored.following()).isEqualTo(Following.YES);
        assertThat(stores().changeLog().since(ada.id().scope(), 0, 99).records())
                .containsExactly(stored);
    }

    @Test
    default void followedThreadsComeInPagesNewestFirst() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel general = given.storedChannel("general", ada);
        Channel quiet = given.storedChannel("quiet", ada);
        List<Message> roots = IntStream.range(0, 9)
                .mapToObj(n -> given.storedMessage(n % 2 == 0 ? general : quiet, ada, "root " + n))
                .toList();
        List.of(3, 8, 1, 5, 6).forEach(n -> given.follows(ada, Given.threadOf(roots.get(n))));
        given.follows(grace, Given.threadOf(roots.get(2)));
        given.follows(ada, Conversation.of(general.id()));
        given.readUpTo(ada, Given.threadOf(roots.get(0)), 2);
        markers().change(ada.id(), Given.threadOf(roots.get(5)), now -> now.with(Following.NO));
        List<ReadMarker> expected = IntStream.of(8, 6, 3, 1)
                .mapToObj(n -> markers().find(ada.id(), Given.threadOf(roots.get(n))))
                .toList();
        for (int limit : new int[] {1, 2, 3, 9}) {
            assertThat(Pages.all(next -> markers().followed(ada.id(), next.map(MessageId::parse), limit)))
                    .as("limit %d", limit)
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    default void aMarkerThatIsRolledBackIsNone() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Conversation line = Conversation.of(given.storedChannel("general", ada).id());
        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    given.readUpTo(ada, line, 3);
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(markers().find(ada.id(), line)).isEqualTo(ReadMarker.none(ada.id(), line));
    }

    @Test
    default void allMarkersOfOnePersonAreRemovedWithoutATrace() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel channel = given.storedChannel("general", ada);
        Message root = given.storedMessage(channel, ada, "root");
        Conversation line = Conversation.of(channel.id());
        Conversation thread = Given.threadOf(root);
        given.readUpTo(ada, line, 1);
        given.follows(ada, thread);
        ReadMarker hers = given.follows(grace, thread);
        stores().readMarkers().removeAll(ada.id());
        for (Conversation place : List.of(line, thread)) {
            assertThat(stores().readMarkers().find(ada.id(), place)).isEqualTo(ReadMarker.none(ada.id(), place));
        }
        assertThat(stores().readMarkers().find(grace.id(), thread)).isEqualTo(hers);
        graceTimePasses();
        assertThat(stores().changeLog().since(ada.id().scope(), 0, 9).records()).isEmpty();
    }

    private ReadMarkers markers() {
        return stores().readMarkers();
    }
}
