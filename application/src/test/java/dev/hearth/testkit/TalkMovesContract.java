package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.live.port.Changes;
import dev.hearth.application.live.port.Changes.Rest;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MovedTalk;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.chat.ReadMarker.Following;
import dev.hearth.domain.chat.UnreadCount;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Project;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws about what is said about a thing, when the thing goes to another place: of messages, markers, counts and changes alike. */
public interface TalkMovesContract extends StoresUnderTest {
    int MOST = 100;

    /** Two places, and a thing that is in the one and goes to the other. */
    final class Moving {
        private final Given given;
        private final User ada;
        private final User grace;
        private final Project home;
        private final Project work;
        private final Conversation.About here;
        private final Conversation.About there;

        private Moving(StoresUnderTest test) {
            this.given = Given.in(test.stores());
            // One source of ids for people and places: in a list of whom a message calls they must differ.
            GivenProjects projects = GivenProjects.in(test.stores());
            this.ada = projects.storedPerson("ada");
            this.grace = projects.storedPerson("grace");
            this.home = projects.storedProject("HOME", ada);
            this.work = projects.storedProject("WORK", ada);
            this.here = new Conversation.About(home.scope(), given.ids().next());
            this.there = new Conversation.About(work.scope(), here.subject());
        }

        private Message said(User author, String text) {
            return given.storedMessage(here, author, Optional.empty(), text);
        }

        private Message named(Conversation place, String name, String text) {
            return given.storedMessage(place, ada, Optional.of(new ClientMessageId(name)), text);
        }
    }

    @Test
    default void itStandsInTheOtherPlaceInTheSameOrderWithAllThatBelongsToIt() {
        Moving m = new Moving(this);
        Message first = m.said(m.ada, "first");
        Message elsewhere = m.given.storedMessage(
                new Conversation.About(m.home.scope(), m.given.ids().next()), m.ada, Optional.empty(), "elsewhere");
        Message second = m.given.edited(m.said(m.grace, "secnd"), "second", Given.calling(m.ada));
        Message third = m.given.deleted(m.said(m.grace, "third"));
        Message liked = stores().messages()
                .change(first.id(), one -> one.with(one.reactions().with(m.grace.id(), new Emoji("🎉"))))
                .orElseThrow();
        MovedTalk talk = move(m);
        long before = m.work.revision();
        assertThat(talk)
                .isEqualTo(new MovedTalk(
                        m.here, m.there, before, List.of(first.position(), second.position(), third.position())));
        List<Message> expected = List.of(
                liked.storedAt(before + 1, m.there, Optional.empty()),
                second.storedAt(before + 2, m.there, Optional.empty()),
                third.storedAt(before + 3, m.there, Optional.empty()));
        assertThat(stores().messages().after(m.there, 0, 9).items()).isEqualTo(expected);
        assertThat(stores().messages().before(m.here, Messages.NEWEST, 9).items())
                .isEmpty();
        assertThat(stores().messages().find(second.id())).contains(expected.get(1));
        assertThat(stores().messages().versions(second.id()))
                .extracting(version -> version.text().value())
                .containsExactly("secnd");
        assertThat(stores().changeLog().since(m.work.scope(), before, 9))
                .isEqualTo(new Changes(List.copyOf(expected), before + 3, Rest.NONE));
        graceTimePasses();
        assertThat(stores().changeLog()
                        .since(m.home.scope(), m.home.revision(), 9)
                        .records())
                .containsExactly(elsewhere);
        Message next = m.given.storedMessage(m.there, m.ada, Optional.empty(), "next");
        assertThat(next.position()).isEqualTo(before + 4);
        assertThat(stores().messages().after(m.there, before + 2, 9).items()).containsExactly(expected.get(2), next);
    }

    @Test
    default void asMuchIsUnreadAsBefore() {
        Moving m = new Moving(this);
        m.given.follows(m.grace, m.here);
        List<Message> said =
                IntStream.range(0, 70).mapToObj(n -> m.said(m.ada, "said " + n)).toList();
        m.said(m.grace, "my own");
        m.given.storedCall(m.here, m.ada, Given.calling(m.grace));
        m.given.storedCall(m.here, m.ada, Given.callingEverybody());
        m.given.deleted(said.get(1));
        m.given.deleted(said.get(60));
        m.given.readUpTo(m.grace, m.here, said.get(9).position());
        UnreadCount before = count(m.grace, m.here).orElseThrow();
        assertThat(before).isEqualTo(new UnreadCount(m.here, said.get(9).position(), 61, 2));
        ReadMarker old = stores().readMarkers().find(m.grace.id(), m.here);
        MovedTalk talk = move(m);
        List<ReadMarker> moved = markers(talk, m.grace);
        long from = talk.before() + 10;
        assertThat(moved)
                .containsExactly(new ReadMarker(
                        m.grace.id(), m.there, from, Following.YES, old.revision() + 1, old.revision() + 1));
        assertThat(stores().readMarkers().find(m.grace.id(), m.there)).isEqualTo(moved.getFirst());
        assertThat(count(m.grace, m.there)).contains(new UnreadCount(m.there, from, 61, 2));
        assertThat(stores().readMarkers()
                        .followers(m.there, Optional.empty(), 9)
                        .items())
                .containsExactly(m.grace.id());
        Message read = stores().messages().after(m.there, from, 99).items().get(50);
        m.given.readUpTo(m.grace, m.there, read.position());
        assertThat(count(m.grace, m.there).orElseThrow().messages()).isEqualTo(11);
        m.given.deleted(read);
        Message lastOne =
                stores().messages().before(m.there, Messages.NEWEST, 3).items().get(2);
        m.given.readUpTo(m.grace, m.there, lastOne.position());
        assertThat(count(m.grace, m.there)).contains(new UnreadCount(m.there, lastOne.position(), 2, 2));
    }

    @Test
    default void whoIsNotTakenAlongKeepsWhatTheyHadWhereItWas() {
        Moving m = new Moving(this);
        Message comment = m.said(m.ada, "said");
        ReadMarker stays = m.given.follows(m.grace, m.here);
        ReadMarker refused = stores().readMarkers().change(m.ada.id(), m.here, one -> one.with(Following.NO));
        assertThat(stores().readMarkers().of(m.here))
                .extracting(ReadMarker::user)
                .containsExactlyInAnyOrder(m.ada.id(), m.grace.id());
        MovedTalk talk = move(m);
        assertThat(markers(talk, m.ada)).extracting(ReadMarker::following).containsExactly(Following.NO);
        assertThat(stores().readMarkers().of(m.here)).containsExactly(stays);
        assertThat(stores().readMarkers().of(m.there))
                .extracting(ReadMarker::user)
                .containsExactly(m.ada.id());
        assertThat(stores().readMarkers().find(m.ada.id(), m.there).position()).isEqualTo(ReadMarker.NOT_YET);
        graceTimePasses();
        assertThat(stores().changeLog().since(m.grace.id().scope(), 0, 9).records())
                .containsExactly(stays);
        assertThat(stores().changeLog()
                        .since(m.ada.id().scope(), refused.revision(), 9)
                        .records())
                .hasSize(1);
        ReadMarker again = m.given.follows(m.grace, m.there);
        assertThat(again.conversation()).isEqualTo(m.there);
        MovedTalk back = stores().transactions().run(() -> stores().messages().move(m.there, m.home.scope(), MOST));
        assertThat(markers(back, m.grace)).hasSize(1);
        assertThat(stores().readMarkers().find(m.grace.id(), m.here).revision()).isGreaterThan(again.revision());
        assertThat(stores().readMarkers().find(m.grace.id(), m.there))
                .isEqualTo(ReadMarker.none(m.grace.id(), m.there));
        assertThat(stores().messages().find(comment.id()).map(Revised::scope)).contains(m.home.scope());
    }

    @Test
    default void aRepeatedSendIsStillTheFirstUnlessItsNameMeansAnother() {
        Moving m = new Moving(this);
        Message kept = m.named(m.here, "kept", "kept");
        Message lost = m.named(m.here, "both", "lost");
        Message theirs =
                m.named(new Conversation.About(m.work.scope(), m.given.ids().next()), "both", "theirs");
        move(m);
        assertThat(m.named(m.there, "kept", "kept").id()).isEqualTo(kept.id());
        assertThat(m.named(m.there, "both", "again").id()).isEqualTo(theirs.id());
        Message there = stores().messages().find(lost.id()).orElseThrow();
        assertThat(there.origin().clientId()).isEmpty();
        assertThat(there.body().text()).isEqualTo(lost.body().text());
        assertThat(m.named(m.here, "kept", "new").id()).isNotEqualTo(kept.id());
    }

    @Test
    default void tooMuchDoesNotGo() {
        Moving m = new Moving(this);
        Message first = m.said(m.ada, "first");
        Message second = m.said(m.ada, "second");
        assertThatThrownBy(() -> stores().messages().move(m.here, m.work.scope(), 1))
                .isInstanceOf(Refusal.LimitReached.class);
        assertThat(stores().messages().after(m.here, 0, 9).items()).containsExactly(first, second);
        assertThat(stores().changeLog().head(m.work.scope())).isEqualTo(m.work.revision());
        assertThat(stores().messages().move(m.here, m.work.scope(), 2).messages())
                .isEqualTo(2);
    }

    @Test
    default void whereNothingWasSaidOnlyMarkersGo() {
        Moving m = new Moving(this);
        m.given.follows(m.grace, m.here);
        MovedTalk talk = move(m);
        assertThat(talk).isEqualTo(new MovedTalk(m.here, m.there, m.work.revision(), List.of()));
        assertThat(markers(talk, m.grace)).hasSize(1);
        Message said = m.given.storedMessage(m.there, m.ada, Optional.empty(), "first");
        assertThat(said.position()).isEqualTo(m.work.revision() + 1);
        assertThat(count(m.grace, m.there).orElseThrow().messages()).isEqualTo(1);
    }

    @Test
    default void itComesBackAsItWent() {
        Moving m = new Moving(this);
        Message first = m.said(m.ada, "first");
        m.given.follows(m.grace, m.here);
        markers(move(m), m.grace);
        Scope home = m.home.scope();
        MovedTalk back = stores().transactions().run(() -> stores().messages().move(m.there, home, MOST));
        List<ReadMarker> markers = markers(back, m.grace);
        assertThat(markers).extracting(ReadMarker::conversation).containsExactly(m.here);
        assertThat(stores().messages().after(m.here, 0, 9).items())
                .extracting(Message::id)
                .containsExactly(first.id());
        assertThat(count(m.grace, m.here).orElseThrow().messages()).isEqualTo(1);
    }

    private MovedTalk move(Moving m) {
        return stores().transactions().run(() -> stores().messages().move(m.here, m.work.scope(), MOST));
    }

    private List<ReadMarker> markers(MovedTalk talk, User person) {
        return stores().transactions().run(() -> stores().readMarkers().move(talk, Set.of(person.id())));
    }

    private Optional<UnreadCount> count(User reader, Conversation conversation) {
        return Optional.ofNullable(
                stores().unread().of(reader.id(), List.of(conversation)).get(conversation));
    }
}
