package dev.hearth.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotificationTest {
    private static final Instant DAY = Instant.parse("2026-03-01T10:00:00Z");

    private final UserId ada = person(1);
    private final UserId grace = person(2);
    private final UserId alan = person(3);
    private final Subject task = new Subject(
            new Scope(Scope.Kind.PROJECT, new UUID(0, 5)), Subject.Kind.TASK, new UUID(0, 6), new UUID(0, 6));
    private final Notification none = Notification.none(ada, NotificationType.ASSIGNMENT, task);

    private static UserId person(int number) {
        return new UserId(new UUID(1, number));
    }

    private static Cause cause(int number, UserId by) {
        return new Cause(new UUID(2, number), by, DAY.plusSeconds(number), number);
    }

    @Test
    void itIsOneForAPersonATypeAndAThing() {
        assertThat(Notification.none(ada, NotificationType.ASSIGNMENT, task).id())
                .isEqualTo(none.id());
        assertThat(Notification.none(grace, NotificationType.ASSIGNMENT, task).id())
                .isNotEqualTo(none.id());
        assertThat(Notification.none(ada, NotificationType.STATUS, task).id()).isNotEqualTo(none.id());
    }

    @Test
    void moreOfTheSameIsAddedToItWhileItIsUnread() {
        Notification more =
                none.after(cause(1, grace)).storedAt(7).after(cause(3, alan)).storedAt(9);
        assertThat(more.count()).isEqualTo(2);
        assertThat(more.actors()).containsExactly(alan, grace);
        assertThat(more.at()).isEqualTo(DAY.plusSeconds(3));
        assertThat(more.firstRevision()).isEqualTo(7);
        Notification late = more.after(cause(2, grace));
        assertThat(late.count()).isEqualTo(3);
        assertThat(late.actors()).containsExactly(grace, alan);
        assertThat(late.at()).isEqualTo(DAY.plusSeconds(3));
        assertThat(late.latest()).isEqualTo(new UUID(2, 3));
        assertThat(late.position()).isEqualTo(3);
    }

    @Test
    void ofWhatWasSaidInTheSameMomentTheLastIsTheLatest() {
        Cause first = new Cause(new UUID(2, 1), grace, DAY, 1);
        Cause second = new Cause(new UUID(2, 2), alan, DAY, 2);
        assertThat(none.after(first).after(second).latest()).isEqualTo(second.id());
        assertThat(none.after(second).after(first).latest()).isEqualTo(second.id());
    }

    @Test
    void whatWasAddedIsNotAddedAgainNotEvenOnceItWasRead() {
        Notification told = none.after(cause(1, grace)).storedAt(7);
        assertThat(told.after(cause(1, grace))).isSameAs(told);
        Notification read = told.read(DAY);
        assertThat(read.after(cause(1, grace))).isSameAs(read);
        Notification anew = read.after(cause(2, alan));
        assertThat(anew.after(cause(1, grace))).isSameAs(anew);
    }

    @Test
    void onceItWasReadOrDeletedItBeginsAnew() {
        Notification told = none.after(cause(1, grace)).storedAt(7);
        for (Notification over : new Notification[] {told.read(DAY), told.deleted(DAY)}) {
            Notification anew = over.storedAt(8).after(cause(2, alan)).storedAt(9);
            assertThat(anew.unread()).isTrue();
            assertThat(anew.count()).isEqualTo(1);
            assertThat(anew.actors()).containsExactly(alan);
            assertThat(anew.firstRevision()).isEqualTo(9);
        }
    }

    @Test
    void whatWasDeletedIsNotReadAndNotUnread() {
        Notification gone = none.after(cause(1, grace)).storedAt(7).deleted(DAY);
        assertThat(gone.read(DAY.plusSeconds(1))).isSameAs(gone);
        assertThat(gone.deleted(DAY.plusSeconds(1))).isSameAs(gone);
        assertThatThrownBy(gone::unreadAgain).isInstanceOf(Refusal.NotFound.class);
        assertThat(NotificationFilter.ALL.fits(gone)).isFalse();
    }

    @Test
    void itKeepsTheLastActorsAndKnowsTheLastThings() {
        Notification told = none;
        for (int number = 1; number <= 60; number++) {
            told = told.after(cause(number, person(number % 5)));
        }
        assertThat(told.count()).isEqualTo(60);
        assertThat(told.actors()).containsExactly(person(0), person(4), person(3));
        assertThat(told.known()).hasSize(Notification.MOST_KNOWN).first().isEqualTo(new UUID(2, 60));
    }

    @Test
    void whatWasReadCanBeUnreadAgain() {
        Notification told = none.after(cause(1, grace)).storedAt(7);
        assertThat(told.read(DAY).read(DAY.plusSeconds(1)).readAt()).contains(DAY);
        assertThat(told.read(DAY).unreadAgain()).isEqualTo(told);
    }
}
