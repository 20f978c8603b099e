package dev.hearth.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.identity.ChangeProfile.Wishes;
import dev.hearth.application.identity.port.Sessions;
import dev.hearth.application.job.JobPace;
import dev.hearth.application.notification.port.PushNews;
import dev.hearth.application.shared.Edit;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.Availability;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.NotificationWay;
import dev.hearth.domain.identity.QuietHours;
import dev.hearth.domain.identity.SealedText;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobFilter;
import dev.hearth.domain.job.JobState;
import dev.hearth.domain.job.Lease;
import dev.hearth.domain.notification.Cause;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.NotificationId;
import dev.hearth.domain.notification.PushEndpoint;
import dev.hearth.domain.notification.PushKeys;
import dev.hearth.domain.notification.PushOutcome;
import dev.hearth.domain.notification.PushRoute;
import dev.hearth.domain.notification.PushSubscription;
import dev.hearth.domain.notification.PushSubscriptionId;
import dev.hearth.domain.notification.PushTarget;
import dev.hearth.domain.notification.Subject;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.PushSubscriptionsContract;
import dev.hearth.testkit.Race;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.TestJobs;
import dev.hearth.testkit.TestNotifications;
import dev.hearth.testkit.memory.MemoryPushSender;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which devices are told, of what, and when. */
class PushTest {
    private static final Duration GATHER = TestNotifications.PUSH_GATHER;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Inbox inbox = new Inbox();
    private final TestNotifications told = inbox.hearth.notifications();

    @AfterEach
    void close() {
        inbox.close();
    }

    private static PushEndpoint endpoint(String name) {
        return PushEndpoint.parse("https://push.example.org/" + name);
    }

    private PushSubscriptionView subscribes(Caller caller, String name) {
        return told.addPushSubscription()
                .run(
                        caller,
                        new AddPushSubscription.Command(
                                PushTarget.Kind.WEB_PUSH,
                                endpoint(name),
                                Optional.of(PushSubscriptionsContract.KEYS),
                                Optional.of("The laptop")));
    }

    private PushSubscriptionView hooks(Caller caller, String name) {
        return told.addPushSubscription()
                .run(
                        caller,
                        new AddPushSubscription.Command(
                                PushTarget.Kind.WEBHOOK, endpoint(name), Optional.empty(), Optional.empty()));
    }

    private List<PushNews> pushed() {
        return told.push().sent().stream().map(MemoryPushSender.Sent::news).toList();
    }

    private List<String> words() {
        return pushed().stream().map(news -> news.message().orElse("")).toList();
    }

    private List<PushSubscriptionView> listed() {
        return told.listPushSubscriptions().run(inbox.grace);
    }

    private void quietNow() {
        LocalTime now = inbox.now().atZone(ZoneOffset.UTC).toLocalTime();
        quiet(now.minusMinutes(30), now.plusMinutes(30));
    }

    private void quiet(LocalTime from, LocalTime to) {
        inbox.wishes(
                inbox.grace,
                Optional.empty(),
                new Wishes(Map.of(), new Edit.Leave<>(), new Edit.Put<>(new QuietHours(from, to))));
    }

    /** A second before the next whole minute, which is quiet with the half hour after it. */
    private void justBeforeQuietHours() {
        Instant begin = inbox.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(2));
        LocalTime from = begin.atZone(ZoneOffset.UTC).toLocalTime();
        quiet(from, from.plusMinutes(30));
        inbox.clock.move(Duration.between(inbox.now(), begin.minusSeconds(2)));
    }

    @Test
    void whoIsCalledIsToldByEachOfTheirDevicesSoonAfter() {
        subscribes(inbox.grace, "a");
        hooks(inbox.grace, "b");
        subscribes(inbox.ada, "c");
        MessageId said = inbox.says(inbox.ada, "Hello @grace");
        inbox.hearth.jobs().runAll();
        assertThat(pushed()).isEmpty();
        inbox.after(GATHER);
        assertThat(told.push().sent())
                .extracting(one -> one.route().endpoint())
                .containsExactlyInAnyOrder(endpoint("a"), endpoint("b"));
        assertThat(pushed()).allSatisfy(news -> {
            assertThat(news.type()).isEqualTo("mention");
            assertThat(news.title()).isEqualTo("ada mentioned you");
            assertThat(news.message()).contains("Hello @grace");
            assertThat(news.why()).isEqualTo("You were mentioned.");
            assertThat(news.about()).containsEntry("messageId", said.toString());
            assertThat(news.unread()).isEqualTo(1);
            assertThat(news.silent()).isFalse();
            assertThat(news.id()).isEqualTo(inbox.told(inbox.grace).getFirst().id());
        });
        inbox.after(HOUR);
        assertThat(pushed()).hasSize(2);
        assertThat(listed()).extracting(PushSubscriptionView::lastSuccess).doesNotContain(Optional.empty());
    }

    @Test
    void aBurstAboutOneThingIsToldOnceAndNothingPutsItOff() {
        inbox.prefers(
                inbox.grace, Map.of(NotificationType.COMMENT, Set.of(NotificationWay.IN_APP, NotificationWay.PUSH)));
        subscribes(inbox.grace, "a");
        var task = inbox.makes(inbox.grace);
        for (int i = 1; i <= 5; i++) {
            inbox.comments(inbox.ada, task, "No. " + i);
            inbox.hearth.jobs().runAll();
        }
        inbox.after(GATHER);
        assertThat(words()).last().isEqualTo("No. 5");
        assertThat(pushed().getLast().count()).isEqualTo(5);
        inbox.after(GATHER);
        assertThat(pushed().size()).isBetween(1, 2);
        for (int i = 0; i < 4; i++) {
            inbox.after(GATHER.dividedBy(3));
            inbox.comments(inbox.ada, task, "Again");
        }
        assertThat(words()).contains("Again");
    }

    @Test
    void whatWasReadOrDeletedOrTakenBackMeanwhileIsNotTold() {
        subscribes(inbox.grace, "a");
        MessageId read = inbox.says(inbox.ada, "Read, @grace");
        inbox.told(inbox.grace);
        inbox.hearth.chat().markRead().run(inbox.grace, read);
        inbox.says(inbox.ada, "Deleted, @grace");
        told.delete()
                .run(
                        inbox.grace,
                        NotificationId.parse(inbox.told(inbox.grace).getFirst().id()));
        MessageId back = inbox.says(inbox.ada, "Taken back, @grace");
        inbox.told(inbox.grace);
        inbox.hearth.chat().deleteMessage().run(inbox.ada, back);
        inbox.after(GATHER);
        inbox.after(GATHER);
        assertThat(pushed()).isEmpty();
    }

    @Test
    void AZ_7_whatMayNotBeSeenAnyMoreIsNotTold() {
        subscribes(inbox.grace, "a");
        inbox.says(inbox.ada, "A secret, @grace");
        inbox.told(inbox.grace);
        inbox.hearth.chat().removeChannelMember().run(inbox.ada, inbox.channel, inbox.grace.user());
        inbox.after(GATHER);
        assertThat(pushed()).isEmpty();
    }

    @Test
    void whatIsNotWantedOnDevicesStaysInTheInbox() {
        subscribes(inbox.grace, "a");
        inbox.prefers(inbox.grace, Map.of(NotificationType.MENTION, Set.of(NotificationWay.IN_APP)));
        inbox.says(inbox.ada, "Hello @grace");
        inbox.after(GATHER);
        assertThat(pushed()).isEmpty();
        assertThat(inbox.told(inbox.grace)).hasSize(1);
    }

    @Test
    void whoIsNotToBeDisturbedIsNotToldAndNotLater() {
        subscribes(inbox.grace, "a");
        inbox.hearth.identity().accounts().changeAvailability().run(inbox.grace, Availability.DND);
        inbox.says(inbox.ada, "Hello @grace");
        inbox.after(GATHER);
        inbox.hearth.identity().accounts().changeAvailability().run(inbox.grace, Availability.AVAILABLE);
        inbox.after(HOUR);
        assertThat(pushed()).isEmpty();
    }

    @Test
    void ofWhatCameInQuietHoursTheNewestIsToldWhenTheyAreOver() {
        subscribes(inbox.grace, "a");
        inbox.says(inbox.ada, "Before, @grace");
        inbox.after(GATHER);
        quietNow();
        inbox.says(inbox.ada, "First, @grace");
        inbox.says(inbox.ada, "Second, @grace");
        inbox.says(inbox.ada, "Third, @grace");
        inbox.after(GATHER);
        assertThat(words()).containsExactly("Before, @grace");
        inbox.after(HOUR.dividedBy(2));
        assertThat(words()).containsExactly("Before, @grace", "Third, @grace");
        assertThat(pushed().getLast().unread()).isEqualTo(4);
    }

    @Test
    void ofWhatWasReadInQuietHoursNothingIsToldWhenTheyAreOver() {
        subscribes(inbox.grace, "a");
        inbox.says(inbox.ada, "Before, @grace");
        inbox.after(GATHER);
        inbox.clock.move(HOUR);
        quietNow();
        inbox.says(inbox.ada, "In the night, @grace");
        inbox.told(inbox.grace);
        told.markRead()
                .run(
                        inbox.grace,
                        NotificationId.parse(inbox.told(inbox.grace).getFirst().id()));
        inbox.after(HOUR);
        assertThat(words()).containsExactly("Before, @grace");
    }

    @Test
    void quietHoursThatBeganMeanwhileHoldItBack() {
        subscribes(inbox.grace, "a");
        inbox.says(inbox.ada, "Hello @grace");
        inbox.told(inbox.grace);
        quietNow();
        inbox.after(GATHER);
        assertThat(pushed()).isEmpty();
        inbox.after(HOUR.dividedBy(2));
        assertThat(words()).containsExactly("Hello @grace");
    }

    @Test
    void whatCameJustBeforeQuietHoursIsToldWhenTheyAreOver() {
        subscribes(inbox.grace, "a");
        justBeforeQuietHours();
        inbox.says(inbox.ada, "Just before, @grace");
        inbox.after(GATHER);
        assertThat(pushed()).isEmpty();
        inbox.says(inbox.ada, "In the night, @grace");
        inbox.after(HOUR.dividedBy(2));
        inbox.after(HOUR);
        assertThat(words()).containsExactlyInAnyOrder("Just before, @grace", "In the night, @grace");
    }

    /** Background work is late: it happened before, and is noted in the quiet hours. */
    @Test
    void whatCameJustBeforeQuietHoursAndIsNotedInThemIsToldWhenTheyAreOver() {
        subscribes(inbox.grace, "a");
        justBeforeQuietHours();
        inbox.says(inbox.ada, "Just before, @grace");
        inbox.clock.move(Duration.ofMinutes(1));
        inbox.after(GATHER);
        assertThat(pushed()).isEmpty();
        inbox.after(HOUR);
        assertThat(words()).containsExactly("Just before, @grace");
    }

    @Test
    void whatCameJustBeforeQuietHoursAndWasReadInThemIsNotTold() {
        subscribes(inbox.grace, "a");
        justBeforeQuietHours();
        MessageId said = inbox.says(inbox.ada, "Just before, @grace");
        inbox.after(GATHER);
        inbox.hearth.chat().markRead().run(inbox.grace, said);
        inbox.after(HOUR);
        assertThat(pushed()).isEmpty();
    }

    /** Many newer ones are of types that are told in the inbox only. */
    @Test
    void whatCameInQuietHoursIsToldHoweverMuchElseCameSince() {
        subscribes(inbox.grace, "a");
        inbox.says(inbox.ada, "Before, @grace");
        inbox.after(GATHER);
        quietNow();
        inbox.says(inbox.ada, "In the night, @grace");
        inbox.hearth.jobs().runAll();
        noteMany(120);
        inbox.after(HOUR);
        assertThat(words()).containsExactly("Before, @grace", "In the night, @grace");
        assertThat(pushed().getLast().unread()).isEqualTo(122);
    }

    private void noteMany(int many) {
        for (int i = 0; i < many; i++) {
            inbox.clock.move(Duration.ofMillis(1));
            inbox.hearth
                    .stores()
                    .notifications()
                    .note(
                            Notification.none(
                                    inbox.grace.user(),
                                    NotificationType.COMMENT,
                                    new Subject(
                                            inbox.project.scope(),
                                            Subject.Kind.TASK,
                                            UUID.randomUUID(),
                                            UUID.randomUUID())),
                            none -> none.after(new Cause(UUID.randomUUID(), Optional.empty(), inbox.now(), 1)));
        }
    }

    /** The job of the night is late, and what came since has its own. */
    @Test
    void whatComesWhenQuietHoursAreOverIsToldOnceByItself() {
        subscribes(inbox.grace, "a");
        quietNow();
        inbox.says(inbox.ada, "In the night, @grace");
        inbox.told(inbox.grace);
        inbox.clock.move(HOUR.dividedBy(2));
        inbox.says(inbox.ada, "In the morning, @grace");
        inbox.after(GATHER);
        inbox.after(HOUR);
        assertThat(words()).containsExactlyInAnyOrder("In the night, @grace", "In the morning, @grace");
    }

    @Test
    void quietHoursThatEndLaterThanWasThoughtHoldItLonger() {
        subscribes(inbox.grace, "a");
        LocalTime now = inbox.now().atZone(ZoneOffset.UTC).toLocalTime();
        quiet(now.minusMinutes(30), now.plusMinutes(30));
        inbox.says(inbox.ada, "In the night, @grace");
        inbox.told(inbox.grace);
        quiet(now.minusMinutes(30), now.plusMinutes(60));
        inbox.after(Duration.ofMinutes(40));
        assertThat(pushed()).isEmpty();
        inbox.after(HOUR);
        assertThat(words()).containsExactly("In the night, @grace");
    }

    @Test
    void AZ_6_noDeviceIsToldOnceItsSessionHasEnded() {
        subscribes(inbox.grace, "a");
        inbox.says(inbox.ada, "Hello @grace");
        inbox.told(inbox.grace);
        inbox.hearth.identity().sessions().logOut().run(inbox.grace);
        inbox.after(GATHER);
        assertThat(pushed()).isEmpty();
        assertThat(inbox.hearth.stores().pushSubscriptions().of(inbox.grace.user()))
                .isEmpty();
    }

    @Test
    void AZ_6_aSessionThatIsOverButNotSweptYetHasEndedToo() {
        subscribes(inbox.grace, "a");
        inbox.says(inbox.ada, "Hello @grace");
        inbox.told(inbox.grace);
        inbox.clock.move(Duration.ofDays(400));
        inbox.hearth.jobs().runAll();
        assertThat(pushed()).isEmpty();
        assertThat(inbox.hearth.stores().pushSubscriptions().of(inbox.grace.user()))
                .isEmpty();
    }

    @Test
    void AZ_6_whatIsLeftOfEndedSessionsIsSweptAndNoOther() {
        subscribes(inbox.grace, "a");
        subscribes(inbox.ada, "b");
        inbox.hearth.identity().sessions().logOut().run(inbox.grace);
        told.sweepPushSubscriptions().run();
        assertThat(inbox.hearth.stores().pushSubscriptions().of(inbox.grace.user()))
                .isEmpty();
        assertThat(inbox.hearth.stores().pushSubscriptions().of(inbox.ada.user()))
                .hasSize(1);
    }

    @Test
    void whoeverUsesABrowserNowIsToldByItAndNobodyElse() {
        subscribes(inbox.ada, "a");
        inbox.says(inbox.grace, "Hello @ada");
        inbox.told(inbox.ada);
        subscribes(inbox.grace, "a");
        inbox.after(GATHER);
        assertThat(pushed()).isEmpty();
        assertThat(told.listPushSubscriptions().run(inbox.ada)).isEmpty();
        inbox.says(inbox.ada, "Hello @grace");
        inbox.after(GATHER);
        assertThat(words()).containsExactly("Hello @grace");
    }

    @Test
    void DF_4_aServiceThatIsDownIsToldLaterAndAsLateAsItSays() {
        subscribes(inbox.grace, "a");
        told.push().say(new PushOutcome.NotNow(Optional.of(HOUR), ""));
        inbox.says(inbox.ada, "Hello @grace");
        inbox.after(GATHER);
        told.push().say(new PushOutcome.Taken());
        inbox.after(HOUR.minusSeconds(5));
        assertThat(pushed()).isEmpty();
        inbox.after(Duration.ofSeconds(10));
        assertThat(words()).containsExactly("Hello @grace");
        assertThat(listed().getFirst().failures()).isZero();
    }

    @Test
    void DF_4_aServiceThatStaysDownIsGivenUpAndCountsAsOneFailure() {
        subscribes(inbox.grace, "a");
        told.push().say(new PushOutcome.NotNow(Optional.empty(), ""));
        inbox.says(inbox.ada, "Hello @grace");
        for (int i = 0; i < 20; i++) {
            inbox.after(Duration.ofMinutes(30));
        }
        assertThat(told.push().asked()).isEqualTo(8);
        assertThat(listed().getFirst().failures()).isEqualTo(1);
        assertThat(listed().getFirst().lastError()).contains("It answered 503.");
        told.push().say(new PushOutcome.Taken());
        inbox.after(HOUR.multipliedBy(24));
        assertThat(pushed()).isEmpty();
    }

    @Test
    void DF_4_aDeviceThatSaysWhenIsLeftAloneUntilThenAlsoByOtherNews() {
        PushSubscriptionView view = subscribes(inbox.grace, "a");
        told.push().say(new PushOutcome.NotNow(Optional.of(HOUR), ""));
        inbox.says(inbox.ada, "First, @grace");
        inbox.after(GATHER);
        told.push().say(new PushOutcome.Taken());
        inbox.says(inbox.ada, "Second, @grace");
        told.sendTestPush().run(inbox.grace, PushSubscriptionId.parse(view.id()));
        inbox.after(HOUR.minusSeconds(10));
        assertThat(told.push().asked()).isEqualTo(1);
        inbox.after(Duration.ofSeconds(30));
        inbox.after(Duration.ofSeconds(30));
        assertThat(words()).containsExactlyInAnyOrder("First, @grace", "Second, @grace", "");
    }

    @Test
    void DF_4_aDeviceThatHangsIsToldOneAtATime() {
        subscribes(inbox.grace, "a");
        told.push().say(new PushOutcome.Unknown(""));
        inbox.says(inbox.ada, "Lost, @grace");
        inbox.after(GATHER);
        Set<Thread> most = new CopyOnWriteArraySet<>();
        AtomicInteger together = new AtomicInteger();
        told.push().meanwhile(() -> {
            most.add(Thread.currentThread());
            together.accumulateAndGet(most.size(), Math::max);
            Eventually.holds("the others are put off", () -> waiting() >= 3);
            most.remove(Thread.currentThread());
        });
        for (int i = 0; i < 4; i++) {
            inbox.says(inbox.ada, "No. " + i + ", @grace");
        }
        inbox.after(GATHER);
        assertThat(told.push().asked()).isEqualTo(1);
        inbox.clock.move(Duration.ofMinutes(1));
        told.push().say(new PushOutcome.Taken());
        inbox.hearth.jobs().runAll();
        assertThat(words()).hasSize(1);
        assertThat(together).hasValue(1);
        told.push().meanwhile(() -> {});
        inbox.after(Duration.ofMinutes(1));
        assertThat(words())
                .containsExactlyInAnyOrder("No. 0, @grace", "No. 1, @grace", "No. 2, @grace", "No. 3, @grace");
    }

    private int waiting() {
        JobFilter filter = new JobFilter(Optional.of(JobState.WAITING), Optional.of(PushPlan.KIND));
        return inbox.hearth
                .stores()
                .jobs()
                .list(filter, Optional.empty(), 100)
                .items()
                .size();
    }

    @Test
    void DF_4_aTestIsNotTriedAgainAndOneWaitsHoweverOftenSomebodyAsks() {
        PushSubscriptionView view = subscribes(inbox.grace, "a");
        told.push().say(new PushOutcome.NotNow(Optional.empty(), ""));
        for (int i = 0; i < 5; i++) {
            told.sendTestPush().run(inbox.grace, PushSubscriptionId.parse(view.id()));
            inbox.clock.move(Duration.ofMillis(1));
        }
        assertThat(waiting()).isEqualTo(1);
        inbox.after(HOUR);
        inbox.after(HOUR);
        assertThat(told.push().asked()).isEqualTo(1);
        assertThat(listed().getFirst().lastError()).contains("It answered 503.");
    }

    /** It may have rung already. */
    @Test
    void DF_4_whatMayHaveBeenTakenIsNotToldAgain() {
        subscribes(inbox.grace, "a");
        told.push().say(new PushOutcome.Unknown(""));
        inbox.says(inbox.ada, "Hello @grace");
        inbox.after(GATHER);
        told.push().say(new PushOutcome.Taken());
        inbox.after(HOUR.multipliedBy(24));
        assertThat(pushed()).isEmpty();
        assertThat(listed().getFirst().failures()).isEqualTo(1);
        assertThat(listed().getFirst().lastError()).contains("It gave no answer.");
    }

    @Test
    void aDeviceThatIsGoneIsForgotten() {
        subscribes(inbox.grace, "a");
        told.push().say(new PushOutcome.Gone());
        inbox.says(inbox.ada, "Hello @grace");
        inbox.after(GATHER);
        assertThat(listed()).isEmpty();
    }

    @Test
    void aDeviceThatRefusesTooOftenIsForgotten() {
        subscribes(inbox.grace, "a");
        told.push().say(new PushOutcome.Refused(""));
        for (int i = 1; i < PushSubscription.MOST_FAILURES; i++) {
            inbox.says(inbox.ada, "Hello @grace");
            inbox.after(GATHER);
            assertThat(listed().getFirst().failures()).isEqualTo(i);
        }
        inbox.says(inbox.ada, "Hello @grace");
        inbox.after(GATHER);
        assertThat(listed()).isEmpty();
    }

    /** Doing again what was done, as after a crash: the first try has asked for it. */
    @Test
    void whatWasToldIsNotToldAgain() {
        subscribes(inbox.grace, "a");
        inbox.says(inbox.ada, "Hello @grace");
        Job job = inbox.hearth
                .stores()
                .jobs()
                .list(
                        new JobFilter(Optional.of(JobState.WAITING), Optional.of(NotificationQueue.KIND)),
                        Optional.empty(),
                        1)
                .items()
                .getFirst();
        inbox.after(GATHER);
        told.delivery().handle(job);
        inbox.after(GATHER);
        assertThat(pushed()).hasSize(1);
    }

    @Test
    void anAttemptOfWhichNobodyKnowsHowItEndedIsNotMadeAgain() {
        PushSubscriptionView view = subscribes(inbox.grace, "a");
        told.sendTestPush().run(inbox.grace, PushSubscriptionId.parse(view.id()));
        Lease lease = new Lease(UUID.randomUUID(), "dead", inbox.now().plusSeconds(1));
        Job taken = inbox.hearth
                .stores()
                .jobs()
                .take(lease, Set.of(PushPlan.KIND), inbox.now(), 1)
                .getFirst();
        assertThat(taken.attempts()).isEqualTo(1);
        inbox.after(HOUR);
        assertThat(pushed()).isEmpty();
    }

    /** Stopped in the midst of it: the service may have taken it. */
    @Test
    void whatANodeThatStopsWasSendingIsNotSentAgain() {
        PushSubscriptionView view = subscribes(inbox.grace, "a");
        told.sendTestPush().run(inbox.grace, PushSubscriptionId.parse(view.id()));
        told.push().say(new PushOutcome.Unknown(""));
        told.push().meanwhile(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        JobPace hasty = new JobPace("a", Duration.ofSeconds(1), Duration.ofMinutes(1), 4, Duration.ZERO);
        try (TestJobs stopping =
                new TestJobs(inbox.hearth.stores(), List.of(told.pusher()), hasty, UUID::randomUUID, inbox.clock)) {
            stopping.runDue().run();
            Eventually.holds("it is being sent", () -> told.push().asked() == 1);
        }
        told.push().meanwhile(() -> {});
        inbox.after(HOUR);
        inbox.after(HOUR);
        assertThat(told.push().asked()).isEqualTo(1);
    }

    @Test
    void aTestIsToldAlsoInQuietHours() {
        PushSubscriptionView view = subscribes(inbox.grace, "a");
        quietNow();
        told.sendTestPush().run(inbox.grace, PushSubscriptionId.parse(view.id()));
        inbox.hearth.jobs().runAll();
        assertThat(pushed()).extracting(PushNews::type).containsExactly("test");
        assertThatThrownBy(() -> told.sendTestPush().run(inbox.ada, PushSubscriptionId.parse(view.id())))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void theSecretOfAWebhookIsShownOnceAndSignsWhatItGets() {
        PushSubscriptionView view = hooks(inbox.grace, "a");
        String secret = view.secret().orElseThrow();
        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(listed().getFirst().secret()).isEmpty();
        assertThat(inbox.hearth
                        .stores()
                        .pushSubscriptions()
                        .of(inbox.grace.user())
                        .toString())
                .doesNotContain(secret);
        told.sendTestPush().run(inbox.grace, PushSubscriptionId.parse(view.id()));
        inbox.hearth.jobs().runAll();
        assertThat(told.push().sent().getFirst().route())
                .isInstanceOfSatisfying(
                        PushRoute.Signed.class,
                        route -> assertThat(route.secret().value()).isEqualTo(secret));
        assertThat(hooks(inbox.grace, "a").secret()).isNotEqualTo(view.secret());
        assertThat(listed()).hasSize(1);
    }

    @Test
    void onlySoManyDevicesAreToldAndTheSameAgainIsNoOther() {
        for (int i = 0; i < PushSubscription.MOST; i++) {
            subscribes(inbox.grace, "a" + i);
        }
        subscribes(inbox.grace, "a0");
        assertThatThrownBy(() -> subscribes(inbox.grace, "b")).isInstanceOf(Refusal.LimitReached.class);
        assertThat(listed()).hasSize(PushSubscription.MOST);
        PushSubscriptionId first = PushSubscriptionId.parse(listed().getFirst().id());
        assertThatThrownBy(() -> told.removePushSubscription().run(inbox.ada, first))
                .isInstanceOf(Refusal.NotFound.class);
        told.removePushSubscription().run(inbox.grace, first);
        subscribes(inbox.grace, "b");
    }

    private void mustRefuse(PushTarget.Kind kind, PushEndpoint endpoint, Optional<PushKeys> keys, String... fields) {
        assertThatThrownBy(() -> told.addPushSubscription()
                        .run(inbox.grace, new AddPushSubscription.Command(kind, endpoint, keys, Optional.empty())))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::field)
                                .containsExactly(fields));
        assertThat(listed()).isEmpty();
    }

    @Test
    void whoseSessionHasEndedSubscribesNothing() {
        inbox.hearth.stores().sessions().end(inbox.grace.session());
        assertThatThrownBy(() -> subscribes(inbox.grace, "late")).isInstanceOf(Refusal.Unauthenticated.class);
        assertThat(inbox.hearth.stores().pushSubscriptions().of(inbox.grace.user()))
                .isEmpty();
    }

    @Test
    void aBrowserHasKeysAndAWebhookHasNoneAndAllThatIsWrongIsNamed() {
        PushEndpoint inside = PushEndpoint.parse("https://" + MemoryPushSender.INSIDE + "/a");
        Optional<PushKeys> keys = Optional.of(PushSubscriptionsContract.KEYS);
        mustRefuse(PushTarget.Kind.WEB_PUSH, endpoint("a"), Optional.empty(), "keys");
        mustRefuse(PushTarget.Kind.WEBHOOK, endpoint("a"), keys, "keys");
        mustRefuse(PushTarget.Kind.WEB_PUSH, inside, Optional.empty(), "endpoint", "keys");
        mustRefuse(PushTarget.Kind.WEBHOOK, inside, keys, "endpoint", "keys");
        mustRefuse(PushTarget.Kind.UNIFIED_PUSH, inside, keys, "endpoint");
    }

    @Test
    void ofManyWhoSubscribeAtOnceNoMoreAreTakenThanMayBe() {
        for (int i = 1; i < PushSubscription.MOST; i++) {
            subscribes(inbox.grace, "a" + i);
        }
        Race<PushSubscriptionView> race = Race.of(10, runner -> subscribes(inbox.grace, "b" + runner));
        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(9).allMatch(Refusal.LimitReached.class::isInstance);
        assertThat(listed()).hasSize(PushSubscription.MOST);
    }

    /** Its session was opened after the sessions had been read. */
    @Test
    void aDeviceThatIsSubscribedMeanwhileIsNotTakenForOneWhoseSessionIsOver() {
        Stores stores = inbox.hearth.stores();
        PushSubscription made = PushSubscription.made(
                inbox.grace.user(),
                new SessionId(UUID.randomUUID()),
                new PushTarget.WebPush(endpoint("new"), PushSubscriptionsContract.KEYS),
                "",
                inbox.now());
        Sessions sessions = (Sessions) Proxy.newProxyInstance(
                Sessions.class.getClassLoader(), new Class<?>[] {Sessions.class}, (proxy, method, arguments) -> {
                    Object found = method.invoke(stores.sessions(), arguments);
                    stores.pushSubscriptions().put(made);
                    return found;
                });
        assertThat(told.devices(sessions).of(inbox.grace.user())).isEmpty();
        assertThat(stores.pushSubscriptions().find(made.id())).contains(made);
    }

    @Test
    void whatBecameOfAPushIsNotSaidOfADeviceThatWasMadeAnewMeanwhile() {
        subscribes(inbox.grace, "a");
        for (PushOutcome outcome : List.of(
                new PushOutcome.Refused(""),
                new PushOutcome.Unknown(""),
                new PushOutcome.NotNow(Optional.of(HOUR), ""),
                new PushOutcome.Gone())) {
            told.push().say(outcome);
            told.push().meanwhile(() -> {
                inbox.clock.move(Duration.ofSeconds(1));
                subscribes(inbox.grace, "a");
            });
            inbox.says(inbox.ada, "Hello @grace");
            inbox.after(GATHER);
            PushSubscription now = inbox.hearth
                    .stores()
                    .pushSubscriptions()
                    .of(inbox.grace.user())
                    .getFirst();
            assertThat(now.isInTrouble()).as(outcome.toString()).isFalse();
        }
        assertThat(told.push().asked()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void aSecretThatCannotBeOpenedIsAFailureOfItsDevice() {
        hooks(inbox.grace, "a");
        PushSubscription hook =
                inbox.hearth.stores().pushSubscriptions().of(inbox.grace.user()).getFirst();
        inbox.hearth
                .stores()
                .pushSubscriptions()
                .put(PushSubscription.made(
                        hook.user(),
                        hook.session(),
                        new PushTarget.Webhook(endpoint("a"), new SealedText("sealed with another secret")),
                        "",
                        inbox.now()));
        inbox.says(inbox.ada, "Hello @grace");
        inbox.after(GATHER);
        assertThat(listed().getFirst().failures()).isEqualTo(1);
        assertThat(listed().getFirst().lastError())
                .hasValueSatisfying(why -> assertThat(why).contains("secret"));
        assertThat(waiting()).isZero();
        assertThat(told.push().asked()).isZero();
    }

    /** Two nodes note what happened, the later of it first. */
    @Test
    void whatHappenedBeforeTheLastIsNotToldAgain() {
        subscribes(inbox.grace, "a");
        Stores stores = inbox.hearth.stores();
        PushPlan plan = new PushPlan(
                stores.pushSubscriptions(),
                stores.notifications(),
                stores.jobs(),
                stores.transactions(),
                GATHER,
                UUID::randomUUID,
                inbox.clock);
        User grace = stores.users().find(inbox.grace.user()).orElseThrow();
        Notification none = Notification.none(grace.id(), NotificationType.MENTION, Subject.of(inbox.channel.scope()));
        Cause before = Cause.byTime("before", inbox.now());
        Cause after = Cause.byTime("after", inbox.now().plusSeconds(1));
        for (Cause cause : List.of(after, before)) {
            plan.noted(grace, none, cause, () -> stores.notifications().note(none, one -> one.after(cause)));
            inbox.clock.move(GATHER);
        }
        assertThat(stores.notifications().find(none.id()).orElseThrow().count()).isEqualTo(2);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void theWholeAddressOfADeviceIsShownToNobody() {
        assertThat(subscribes(inbox.grace, "secret").toString())
                .contains("push.example.org")
                .doesNotContain("/secret");
    }
}
