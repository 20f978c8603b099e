package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.notification.port.Notifications;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.notification.Cause;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.NotificationFilter;
import dev.hearth.domain.notification.NotificationFilter.Reading;
import dev.hearth.domain.notification.Subject;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The laws of {@link Notifications}, and of who follows what is said. */
public interface NotificationsContract extends StoresUnderTest {
    Instant DAY = Instant.parse("2026-03-01T10:00:00Z");
    UUID LINE = UUID.fromString("01900000-0000-7000-8000-00000000abcd");

    private Subject subject(int number) {
        Scope place = new Scope(Scope.Kind.CHANNEL, LINE);
        return new Subject(place, Subject.Kind.MESSAGE, new UUID(7, number), LINE);
    }

    private Cause cause(int number, Given given) {
        UserId actor = new UserId(given.ids().next());
        return new Cause(new UUID(9, number), actor, DAY.plusSeconds(number), number);
    }

    private Notification told(Given given, User person, NotificationType type, int number) {
        return stores().notifications()
                .note(Notification.none(person.id(), type, subject(number)), n -> n.after(cause(number, given)));
    }

    private Notification mentioned(Given given, User person, int number) {
        return told(given, person, NotificationType.MENTION, number);
    }

    private List<Notification> all(User person, NotificationFilter filter, int limit) {
        return Pages.all(
                next -> stores().notifications().of(person.id(), filter, next.map(Notifications.Place::parse), limit));
    }

    private List<Revised> changes(User person) {
        graceTimePasses();
        return stores().changeLog().since(person.id().scope(), 0, 99).records();
    }

    @Test
    default void whatWasSilentOrMailedComesBackAsItWasStored() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Notification told = mentioned(given, ada, 1);
        Notification silent = changed(told, n -> n.ringing(false));
        assertThat(silent).isEqualTo(told.ringing(false).storedAt(2));
        assertThat(stores().notifications().find(told.id())).contains(silent);
        Notification mailed = changed(told, n -> n.mailed(n.latest()));
        assertThat(mailed.isToMail()).isFalse();
        assertThat(stores().notifications().find(told.id())).contains(mailed);
        assertThat(changed(told, n -> n.mailed(n.latest()))).isEqualTo(mailed);
        Notification more = mentioned(given, ada, 1);
        assertThat(more).isEqualTo(mailed);
        assertThat(changes(ada)).containsExactly(mailed);
    }

    private Notification changed(Notification told, UnaryOperator<Notification> change) {
        return stores().notifications().change(told.id(), change).orElseThrow();
    }

    @Test
    default void aNotificationTakesThePersonsNextRevisionAndComesBackAsItWasStored() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Notification none = Notification.none(ada.id(), NotificationType.MENTION, subject(1));
        Cause first = cause(1, given);
        Notification stored = stores().notifications().note(none, n -> n.after(first));
        assertThat(stored).isEqualTo(none.after(first).storedAt(1));
        assertThat(stores().notifications().find(stored.id())).contains(stored);
        Cause second = cause(2, given);
        Notification more = stores().notifications().note(none, n -> n.after(second));
        assertThat(more).isEqualTo(stored.after(second).storedAt(2));
        assertThat(stores().notifications().note(none, n -> n.after(second))).isEqualTo(more);
        assertThat(changes(ada)).containsExactly(more);
    }

    @Test
    default void whatIsReadAndDeletedStaysAsATraceAndBeginsAnew() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Notification stored = mentioned(given, ada, 1);
        Notification read =
                stores().notifications().change(stored.id(), n -> n.read(DAY)).orElseThrow();
        assertThat(read.readAt()).contains(DAY);
        assertThat(stores().notifications().find(stored.id())).contains(read);
        Notification gone = stores().notifications()
                .change(stored.id(), n -> n.deleted(DAY))
                .orElseThrow();
        assertThat(stores().notifications().find(stored.id())).contains(gone);
        assertThat(all(ada, NotificationFilter.ALL, 9)).isEmpty();
        assertThat(changes(ada)).containsExactly(gone);
        Notification again = stores().notifications()
                .change(stored.id(), n -> n.after(cause(5, given)))
                .orElseThrow();
        assertThat(again.firstRevision()).isEqualTo(again.revision());
        assertThat(again.unread()).isTrue();
        assertThat(stores().notifications().find(stored.id())).contains(again);
        assertThat(stores().notifications().unread(ada.id())).isEqualTo(1);
    }

    @Test
    default void whatIsNotThereIsNotChangedAndARefusalIsPassedOn() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Notification none = Notification.none(ada.id(), NotificationType.MENTION, subject(1));
        assertThat(stores().notifications().change(none.id(), n -> n.read(DAY))).isEmpty();
        assertThat(stores().notifications().find(none.id())).isEmpty();
        Notification stored = mentioned(given, ada, 1);
        Refusal refusal = new Refusal.Forbidden("No.");
        assertThatThrownBy(() -> stores().notifications().change(stored.id(), n -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThat(stores().notifications().find(stored.id())).contains(stored);
    }

    @Test
    default void eachListComesInPagesTheLatestFirst() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        List<Notification> mentions = new ArrayList<>();
        for (int n = 1; n <= 5; n++) {
            mentions.addFirst(mentioned(given, ada, n));
        }
        Notification assigned = told(given, ada, NotificationType.ASSIGNMENT, 3);
        mentioned(given, given.storedPerson("grace"), 1);
        Notification read = stores().notifications()
                .change(mentions.get(1).id(), n -> n.read(DAY))
                .orElseThrow();
        mentions.set(1, read);
        stores().notifications().change(mentions.removeLast().id(), n -> n.deleted(DAY));
        Optional<NotificationType> mention = Optional.of(NotificationType.MENTION);
        for (int limit : new int[] {1, 2, 9}) {
            assertThat(all(ada, new NotificationFilter(mention, Reading.ALL), limit))
                    .containsExactlyElementsOf(mentions);
            assertThat(all(ada, new NotificationFilter(mention, Reading.UNREAD), limit))
                    .doesNotContain(read)
                    .hasSize(3);
            assertThat(all(ada, NotificationFilter.ALL, limit))
                    .contains(assigned, read)
                    .hasSize(5);
            assertThat(all(ada, NotificationFilter.UNREAD, limit))
                    .contains(assigned)
                    .doesNotContain(read)
                    .hasSize(4);
        }
        assertThat(stores().notifications().unread(ada.id())).isEqualTo(4);
    }

    @Test
    default void whatReadingOnMakesKnownIsFoundByItsLine() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Notification first = mentioned(given, ada, 1);
        Notification second = mentioned(given, ada, 2);
        mentioned(given, ada, 3);
        mentioned(given, given.storedPerson("grace"), 2);
        Notifications notifications = stores().notifications();
        assertThat(notifications.unreadIn(ada.id(), LINE, 2, 9)).containsExactlyInAnyOrder(first, second);
        assertThat(notifications.unreadIn(ada.id(), LINE, 2, 1)).hasSize(1);
        assertThat(notifications.unreadIn(ada.id(), new UUID(1, 1), 9, 9)).isEmpty();
        notifications.change(first.id(), n -> n.read(DAY));
        assertThat(notifications.unreadIn(ada.id(), LINE, 2, 9)).containsExactly(second);
    }

    @Test
    default void ofManyThatHappenAtOnceEachIsCountedOnce() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Notification none = Notification.none(ada.id(), NotificationType.MENTION, subject(1));
        Race.of(20, runner -> stores().notifications().note(none, n -> n.after(cause(runner / 2, given))))
                .everybody();
        assertThat(stores().notifications().find(none.id()).orElseThrow().count())
                .isEqualTo(10);
        assertThat(stores().notifications().unread(ada.id())).isEqualTo(1);
    }

    @Test
    default void aNotificationThatIsRolledBackIsNone() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    mentioned(given, ada, 1);
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(all(ada, NotificationFilter.ALL, 9)).isEmpty();
    }

    @Test
    default void allOfOnePersonsAreRemovedWithoutATrace() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        mentioned(given, ada, 1);
        Notification hers = mentioned(given, grace, 1);
        stores().notifications().removeAll(ada.id());
        assertThat(all(ada, NotificationFilter.ALL, 9)).isEmpty();
        assertThat(changes(ada)).isEmpty();
        assertThat(all(grace, NotificationFilter.ALL, 9)).containsExactly(hers);
    }

    @Test
    default void whoFollowsWhatIsSaidComesInPages() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel channel = given.storedChannel("general", ada);
        Conversation thread = Given.threadOf(given.storedMessage(channel, ada, "root"));
        Conversation other = Given.threadOf(given.storedMessage(channel, ada, "other"));
        List<UserId> followers = new ArrayList<>();
        for (String name : List.of("ada2", "grace", "alan")) {
            UserId person = given.storedPerson(name).id();
            stores().readMarkers().change(person, thread, m -> m.takingPart(0));
            followers.add(person);
        }
        stores().readMarkers().change(ada.id(), other, m -> m.takingPart(0));
        stores().readMarkers().change(given.storedPerson("eve").id(), thread, m -> m.readUpTo(3));
        for (int limit : new int[] {1, 2, 9}) {
            assertThat(Page.all(next -> stores().readMarkers().followers(thread, next.map(UserId::parse), limit)))
                    .containsExactlyInAnyOrderElementsOf(followers);
        }
    }

    @Test
    default void messagesAreFoundTogether() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel channel = given.storedChannel("general", ada);
        Message one = given.storedMessage(channel, ada, "one");
        Message two = given.storedMessage(channel, ada, "two");
        given.storedMessage(channel, ada, "three");
        assertThat(stores().messages().all(Set.of(one.id(), two.id()))).containsExactlyInAnyOrder(one, two);
        assertThat(stores().messages().all(Set.of())).isEmpty();
    }
}
