package dev.hearth.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.hearth.application.identity.ChangeProfile;
import dev.hearth.application.identity.ChangeProfile.Letters;
import dev.hearth.application.identity.ChangeProfile.Wishes;
import dev.hearth.application.identity.OwnerProof;
import dev.hearth.application.shared.Edit;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.Availability;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.MailFrequency;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.NotificationWay;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.QuietHours;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobFilter;
import dev.hearth.domain.job.JobState;
import dev.hearth.domain.notification.NotificationId;
import dev.hearth.domain.notification.NotificationLetter;
import dev.hearth.domain.notification.NotificationLetter.Line;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.TaskId;
import dev.hearth.testkit.TestNotifications;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is written to, about what, and when. */
class NotificationMailTest {
    private static final Duration GATHER = TestNotifications.GATHER;
    private static final Duration HOUR = Duration.ofHours(1);

    private static final Wishes MENTIONS_ONLY_IN_APP = new Wishes(
            Map.of(NotificationType.MENTION, Set.of(NotificationWay.IN_APP)), new Edit.Leave<>(), new Edit.Leave<>());

    private final Inbox inbox = new Inbox();

    @BeforeEach
    void verify() {
        inbox.verifies("grace");
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    private List<NotificationLetter> letters() {
        return inbox.letters("grace");
    }

    private static Wishes daily(String at) {
        return new Wishes(
                Map.of(),
                new Edit.Put<>(new Letters(Optional.of(MailFrequency.DAILY), Optional.of(LocalTime.parse(at)))),
                new Edit.Leave<>());
    }

    private static Wishes quiet(LocalTime from, LocalTime to) {
        return new Wishes(Map.of(), new Edit.Leave<>(), new Edit.Put<>(new QuietHours(from, to)));
    }

    /** Quiet from half an hour ago until in half an hour. */
    private Wishes quietNow() {
        LocalTime now = inbox.now().atZone(ZoneOffset.UTC).toLocalTime();
        return quiet(now.minusMinutes(30), now.plusMinutes(30));
    }

    private List<Job> failed() {
        return inbox.hearth
                .stores()
                .jobs()
                .list(new JobFilter(Optional.of(JobState.FAILED), Optional.empty()), Optional.empty(), 9)
                .items();
    }

    @Test
    void HT_07_whoIsToDoATaskIsWrittenToSoonAfter() {
        inbox.makes(inbox.ada, inbox.grace);
        assertThat(letters()).isEmpty();
        inbox.after(GATHER);
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.name()).isEqualTo("grace");
            assertThat(letter.lines())
                    .containsExactly(new Line(
                            NotificationType.ASSIGNMENT, Optional.of("ada"), 1, Optional.of("Water the plants")));
            assertThat(letter.more()).isZero();
        });
        assertThat(inbox.told(inbox.grace)).extracting(NotificationView::mailed).containsExactly(true);
        inbox.after(HOUR);
        assertThat(letters()).hasSize(1);
    }

    @Test
    void whatHappensAboutTheSameTimeIsOneLetterWithTheNewestFirst() {
        inbox.says(inbox.ada, "First @grace");
        inbox.makes(inbox.ada, inbox.grace);
        inbox.says(inbox.ada, "Last @grace");
        inbox.after(GATHER);
        assertThat(letters()).hasSize(1);
        assertThat(letters().getFirst().lines())
                .extracting(line -> line.words().orElseThrow())
                .containsExactlyInAnyOrder("First @grace", "Water the plants", "Last @grace")
                .startsWith("Last @grace");
    }

    @Test
    void nothingThatHappensPutsOffWhatHappenedBefore() {
        inbox.says(inbox.ada, "First @grace");
        for (int i = 0; i < 4; i++) {
            inbox.after(GATHER.dividedBy(4));
            inbox.says(inbox.ada, "Again @grace");
        }
        assertThat(letters()).isNotEmpty();
        inbox.after(GATHER);
        assertThat(letters().stream().mapToInt(letter -> letter.lines().size()).sum())
                .isEqualTo(5);
    }

    @Test
    void whatWasReadMeanwhileIsNotWrittenAbout() {
        MessageId said = inbox.says(inbox.ada, "Hello @grace");
        inbox.told(inbox.grace);
        inbox.hearth.chat().markRead().run(inbox.grace, said);
        inbox.after(GATHER);
        assertThat(letters()).isEmpty();
    }

    @Test
    void whatWasDeletedMeanwhileIsNotWrittenAbout() {
        inbox.says(inbox.ada, "Hello @grace");
        NotificationView told = inbox.told(inbox.grace).getFirst();
        inbox.hearth.notifications().delete().run(inbox.grace, NotificationId.parse(told.id()));
        inbox.after(GATHER);
        assertThat(letters()).isEmpty();
    }

    @Test
    void whatWasTakenBackMeanwhileIsNotWrittenAbout() {
        MessageId said = inbox.says(inbox.ada, "Hello @grace");
        inbox.told(inbox.grace);
        inbox.hearth.chat().deleteMessage().run(inbox.ada, said);
        inbox.after(GATHER);
        assertThat(letters()).isEmpty();
    }

    @Test
    void AZ_7_whatMayNotBeSeenAnyMoreIsNotWrittenAbout() {
        inbox.says(inbox.ada, "A secret, @grace");
        inbox.told(inbox.grace);
        inbox.hearth.chat().removeChannelMember().run(inbox.ada, inbox.channel, inbox.grace.user());
        inbox.after(GATHER);
        assertThat(letters()).isEmpty();
    }

    @Test
    void whatIsMarkedUnreadAgainWasWrittenAboutAlready() {
        inbox.says(inbox.ada, "Hello @grace");
        inbox.after(GATHER);
        NotificationId told =
                NotificationId.parse(inbox.told(inbox.grace).getFirst().id());
        inbox.hearth.notifications().markRead().run(inbox.grace, told);
        inbox.hearth.notifications().markUnread().run(inbox.grace, told);
        inbox.makes(inbox.ada, inbox.grace);
        inbox.after(GATHER);
        assertThat(letters().getLast().lines()).extracting(Line::type).containsExactly(NotificationType.ASSIGNMENT);
    }

    @Test
    void moreOfTheSameIsWrittenAboutAgain() {
        TaskId task = inbox.makes(inbox.ada, inbox.grace);
        inbox.after(GATHER);
        inbox.assigns(inbox.ada, task);
        inbox.assigns(inbox.ada, task, inbox.grace);
        inbox.after(GATHER);
        assertThat(letters()).hasSize(2);
        assertThat(letters().getLast().lines().getFirst().count()).isEqualTo(2);
    }

    @Test
    void whoDidNotProveTheAddressGetsNoMail() {
        inbox.says(inbox.grace, "Hello @ada");
        inbox.after(GATHER);
        assertThat(inbox.told(inbox.ada)).hasSize(1);
        assertThat(inbox.letters("ada")).isEmpty();
    }

    @Test
    void whatIsNotWantedByMailStaysInTheInbox() {
        inbox.wishes(inbox.grace, Optional.empty(), MENTIONS_ONLY_IN_APP);
        inbox.says(inbox.ada, "Hello @grace");
        inbox.after(GATHER);
        assertThat(letters()).isEmpty();
        assertThat(inbox.told(inbox.grace)).hasSize(1);
    }

    @Test
    void aDigestComesOnceADayAtItsTime() {
        ZoneId zone = ZoneId.of("Pacific/Auckland");
        LocalTime soon = inbox.now().plus(HOUR).atZone(zone).toLocalTime();
        inbox.wishes(inbox.grace, Optional.of(zone), daily(soon.toString().substring(0, 5)));
        inbox.says(inbox.ada, "First @grace");
        inbox.after(HOUR.dividedBy(2));
        inbox.says(inbox.ada, "Second @grace");
        assertThat(letters()).isEmpty();
        inbox.after(HOUR.dividedBy(2));
        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.lines()).hasSize(2));
        inbox.says(inbox.ada, "Third @grace");
        inbox.after(Duration.ofHours(23));
        assertThat(letters()).hasSize(1);
        inbox.after(HOUR);
        assertThat(letters()).hasSize(2);
    }

    @Test
    void whoWantsADigestAfterItHappenedGetsADigest() {
        inbox.says(inbox.ada, "First @grace");
        inbox.told(inbox.grace);
        LocalTime later =
                inbox.now().plus(HOUR.multipliedBy(2)).atZone(ZoneOffset.UTC).toLocalTime();
        inbox.wishes(inbox.grace, Optional.empty(), daily(later.toString().substring(0, 5)));
        inbox.after(GATHER);
        assertThat(letters()).isEmpty();
        inbox.after(HOUR.multipliedBy(2));
        assertThat(letters()).hasSize(1);
    }

    @Test
    void inQuietHoursNothingRingsAndMailWaitsForTheirEnd() {
        inbox.wishes(inbox.grace, Optional.empty(), quietNow());
        inbox.says(inbox.ada, "Hello @grace");
        inbox.after(GATHER);
        assertThat(letters()).isEmpty();
        assertThat(inbox.told(inbox.grace)).extracting(NotificationView::silent).containsExactly(true);
        inbox.after(HOUR.dividedBy(2));
        assertThat(letters()).hasSize(1);
        inbox.says(inbox.ada, "Good morning @grace");
        assertThat(inbox.told(inbox.grace).getFirst().silent()).isFalse();
    }

    @Test
    void whoIsNotToBeDisturbedIsToldSilently() {
        inbox.hearth.identity().accounts().changeAvailability().run(inbox.grace, Availability.DND);
        inbox.says(inbox.ada, "Hello @grace");
        assertThat(inbox.told(inbox.grace)).extracting(NotificationView::silent).containsExactly(true);
    }

    @Test
    void whatIsNotToBeToldAtOnceIsToldSilently() {
        inbox.wishes(inbox.grace, Optional.empty(), MENTIONS_ONLY_IN_APP);
        inbox.says(inbox.ada, "Hello @grace");
        inbox.makes(inbox.ada, inbox.grace);
        assertThat(inbox.told(inbox.grace))
                .extracting(NotificationView::type, NotificationView::silent)
                .containsExactlyInAnyOrder(tuple("mention", true), tuple("assignment", false));
    }

    @Test
    void DF_4_aMailServerThatIsDownGetsTheLetterLater() {
        inbox.hearth
                .notifications()
                .mail()
                .refuseWith(new Refusal.Unavailable("The mail server is down.", new IOException("down")));
        inbox.makes(inbox.ada, inbox.grace);
        inbox.after(GATHER);
        inbox.after(HOUR);
        assertThat(inbox.told(inbox.grace)).extracting(NotificationView::mailed).containsExactly(false);
        inbox.hearth.notifications().mail().accept();
        inbox.after(HOUR.multipliedBy(2));
        assertThat(letters()).hasSize(1);
        assertThat(failed()).isEmpty();
    }

    @Test
    void whatCannotBeReachedByMailIsNotTriedAgain() {
        inbox.hearth.notifications().mail().refuseWith(new Refusal.Invalid("email", "cannot be reached"));
        inbox.makes(inbox.ada, inbox.grace);
        inbox.after(GATHER);
        inbox.hearth.notifications().mail().accept();
        inbox.after(HOUR.multipliedBy(24));
        assertThat(letters()).isEmpty();
        assertThat(failed()).isEmpty();
    }

    @Test
    void ofVeryMuchALetterTellsTheNewestAndHowMuchMoreThereIs() {
        for (int i = 1; i <= 23; i++) {
            inbox.says(inbox.ada, "No. " + i + " @grace");
        }
        inbox.after(GATHER);
        inbox.after(GATHER);
        int lines = letters().stream().mapToInt(letter -> letter.lines().size()).sum();
        int more = letters().stream().mapToInt(NotificationLetter::more).sum();
        assertThat(lines + more).isEqualTo(23);
        assertThat(letters()).allSatisfy(letter -> assertThat(letter.lines()).hasSizeLessThanOrEqualTo(20));
    }

    @Test
    void theCodeInALetterEndsAllSuchLettersAndNothingElse() {
        inbox.makes(inbox.ada, inbox.grace);
        inbox.after(GATHER);
        SecretCode code = letters().getFirst().unsubscribe();
        inbox.hearth.identity().accounts().stopNotificationMail().run(code);
        inbox.hearth.identity().accounts().stopNotificationMail().run(code);
        inbox.says(inbox.ada, "Hello @grace");
        inbox.after(GATHER);
        assertThat(letters()).hasSize(1);
        assertThat(inbox.told(inbox.grace)).hasSize(2);
        assertThat(inbox.told(inbox.grace).getFirst().silent()).isFalse();
    }

    @Test
    void aForgedCodeEndsNothing() {
        assertThatThrownBy(() -> inbox.hearth
                        .identity()
                        .accounts()
                        .stopNotificationMail()
                        .run(new SecretCode(inbox.grace.user().toString())))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.violations().getFirst().field())
                                .isEqualTo("token"));
    }

    @Test
    void whoIsGoneGetsNoMailAndTheirCodesDoNoHarm() {
        inbox.makes(inbox.ada, inbox.grace);
        inbox.told(inbox.grace);
        SecretCode code = inbox.hearth.identity().optOut().codeFor(inbox.grace.user());
        inbox.hearth
                .identity()
                .accounts()
                .deleteAccount()
                .run(
                        inbox.grace,
                        new OwnerProof.Shown(
                                Optional.of(Password.chosen("a long pass phrase")), Optional.empty(), Device.UNKNOWN));
        inbox.after(GATHER);
        assertThat(letters()).isEmpty();
        inbox.hearth.identity().accounts().stopNotificationMail().run(code);
    }

    /** Kept so that a change of one wish leaves the others. */
    @Test
    void whatIsNotNamedStays() {
        inbox.wishes(inbox.grace, Optional.empty(), daily("07:30"));
        inbox.wishes(inbox.grace, Optional.empty(), quietNow());
        Wishes hourly = new Wishes(
                Map.of(),
                new Edit.Put<>(new Letters(Optional.of(MailFrequency.HOURLY), Optional.empty())),
                new Edit.Leave<>());
        inbox.wishes(inbox.grace, Optional.empty(), hourly);
        assertThat(inbox.hearth.showMe().run(inbox.grace))
                .satisfies(me -> assertThat(me.mail().frequency()).isEqualTo("hourly"))
                .satisfies(me -> assertThat(me.mail().at()).isEqualTo("07:30"))
                .satisfies(me -> assertThat(me.quietHours()).isPresent());
        inbox.wishes(
                inbox.grace,
                Optional.empty(),
                new ChangeProfile.Wishes(Map.of(), new Edit.Clear<>(), new Edit.Clear<>()));
        assertThat(inbox.hearth.showMe().run(inbox.grace))
                .satisfies(me -> assertThat(me.mail().frequency()).isEqualTo("at_once"))
                .satisfies(me -> assertThat(me.quietHours()).isEmpty());
    }
}
