package dev.hearth.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.job.JobWorker;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.NotificationWay;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.SecurityNotice;
import dev.hearth.domain.notification.NotificationFilter;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.TestNotifications;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody is told what was done to their account, in case it was not them. */
class SecurityNoticesTest {
    private static final Password FIRST = Password.chosen("a long pass phrase");
    private static final Password SECOND = Password.chosen("another long phrase");

    private final Inbox inbox = new Inbox();

    @AfterEach
    void close() {
        inbox.close();
    }

    private void changesPassword(Password from, Password to) {
        inbox.hearth.identity().accounts().changePassword().run(inbox.eve, from, to, Device.UNKNOWN);
    }

    private void endsOthers() {
        inbox.hearth.identity().sessions().revokeOtherSessions().run(inbox.eve);
    }

    private List<NotificationView> told() {
        return inbox.told(inbox.eve);
    }

    @Test
    void HT_07_whoseAccountIsChangedIsToldWhatWasDone() {
        changesPassword(FIRST, SECOND);
        assertThat(told()).singleElement().satisfies(told -> {
            assertThat(told.type()).isEqualTo("system");
            assertThat(told.title()).contains("Your password was changed");
            assertThat(told.message().orElseThrow()).startsWith("If that was not you");
            assertThat(told.actors()).isEmpty();
        });
        inbox.clock.move(Duration.ofSeconds(1));
        endsOthers();
        assertThat(told())
                .extracting(told -> told.title().orElseThrow())
                .containsExactly("You were signed out on all other devices", "Your password was changed");
        assertThat(inbox.told(inbox.ada)).isEmpty();
    }

    @Test
    void itDoesNotWaitForTheNextLookForJobs() {
        try (JobWorker worker = inbox.hearth.jobs().worker()) {
            assertThat(worker).isNotNull();
            changesPassword(FIRST, SECOND);
            Eventually.holds("told, perhaps by the first look", () -> counted() == 1);
            inbox.clock.move(Duration.ofSeconds(1));
            changesPassword(SECOND, FIRST);
            Eventually.holds("told at once", () -> counted() == 2);
        }
    }

    private int counted() {
        return inbox
                .hearth
                .notifications()
                .list()
                .run(inbox.eve, NotificationFilter.ALL, PageRequest.first())
                .items()
                .stream()
                .mapToInt(NotificationView::count)
                .sum();
    }

    @Test
    void theSameOnceMoreIsAddedToIt() {
        changesPassword(FIRST, SECOND);
        inbox.clock.move(Duration.ofSeconds(1));
        changesPassword(SECOND, FIRST);
        assertThat(told())
                .singleElement()
                .satisfies(told -> assertThat(told.count()).isEqualTo(2));
    }

    @Test
    void itIsInTheInboxWhateverSomebodyWants() {
        inbox.prefers(inbox.eve, Map.of(NotificationType.SYSTEM, Set.of()));
        changesPassword(FIRST, SECOND);
        assertThat(told()).hasSize(1);
    }

    @Test
    void byMailItSaysWhatWasDone() {
        inbox.verifies("eve");
        inbox.prefers(inbox.eve, Map.of(NotificationType.SYSTEM, Set.of(NotificationWay.EMAIL)));
        endsOthers();
        inbox.after(TestNotifications.GATHER.plusSeconds(1));
        assertThat(inbox.letters("eve"))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.lines().getFirst().notice()).contains(SecurityNotice.SESSIONS_ENDED));
    }
}
