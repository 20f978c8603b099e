package dev.hearth.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.hearth.application.admin.AnnouncementJobs;
import dev.hearth.application.admin.AnnouncementView;
import dev.hearth.application.admin.AuditView;
import dev.hearth.application.admin.CreateAnnouncement;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.AddGroupMember;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.admin.Announcement;
import dev.hearth.domain.admin.AnnouncementId;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.NotificationWay;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.NotificationFilter;
import dev.hearth.domain.notification.NotificationId;
import dev.hearth.domain.notification.Subject;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.People;
import dev.hearth.testkit.Race;
import dev.hearth.testkit.TestNotifications;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What administrators say to everybody, or to a group. */
class AnnouncementsTest {
    private static final PageRequest ALL = PageRequest.read(Optional.empty(), Optional.of("200"));
    private static final String LONG = "We *move* to another house. ".repeat(20);

    private final Inbox inbox = new Inbox();
    private final Caller admin =
            new Caller(inbox.ada.user(), SystemRole.ADMIN, inbox.ada.session(), inbox.ada.expiresAt());

    @AfterEach
    void close() {
        inbox.close();
    }

    private AnnouncementView says(String title, Optional<GroupId> group) {
        return inbox.hearth.admin().createAnnouncement().run(admin, new CreateAnnouncement.Command(title, LONG, group));
    }

    private AnnouncementView says(String title) {
        return says(title, Optional.empty());
    }

    private void revokes(AnnouncementView announcement) {
        inbox.hearth.admin().revokeAnnouncement().run(admin, AnnouncementId.parse(announcement.id()));
    }

    private AnnouncementView only() {
        List<AnnouncementView> all =
                inbox.hearth.admin().listAnnouncements().run(admin, ALL).items();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<NotificationView> system(Caller person) {
        return inbox.told(person).stream()
                .filter(told -> told.type().equals("system"))
                .toList();
    }

    /** What somebody was told of it, also where that is deleted. */
    private Notification stored(Caller person, AnnouncementView announcement) {
        Announcement known = known(announcement);
        NotificationId id = NotificationId.of(person.user(), NotificationType.SYSTEM, Subject.of(person.user(), known));
        return inbox.hearth.stores().notifications().find(id).orElseThrow();
    }

    private Announcement known(AnnouncementView announcement) {
        return inbox.hearth
                .stores()
                .announcements()
                .find(AnnouncementId.parse(announcement.id()))
                .orElseThrow();
    }

    private ToldAnnouncementView read(Caller person, AnnouncementView announcement) {
        return inbox.hearth.notifications().showAnnouncement().run(person, AnnouncementId.parse(announcement.id()));
    }

    private void suspended(Caller person) {
        User user = inbox.hearth.stores().users().find(person.user()).orElseThrow();
        inbox.hearth
                .stores()
                .users()
                .replace(user.withStatus(AccountStatus.SUSPENDED).next());
    }

    @Test
    void HT_07_everybodyIsToldOnce() {
        AnnouncementView made = says("Moving day");
        assertThat(made.state()).isEqualTo("sending");
        for (Caller person : List.of(inbox.ada, inbox.grace, inbox.eve)) {
            assertThat(system(person)).singleElement().satisfies(told -> {
                assertThat(told.title()).contains("Moving day");
                assertThat(told.message().orElseThrow()).startsWith("We *move*").hasSize(200);
                assertThat(told.why()).isEqualTo("It is about this server, or about your account.");
                assertThat(told.actors()).isEmpty();
                assertThat(told.metadata().orElseThrow().announcementId()).contains(made.id());
            });
            assertThat(read(person, made).text()).isEqualTo(LONG.strip());
        }
        assertThat(only().state()).isEqualTo("sent");
        assertThat(only().told()).isEqualTo(3);
    }

    @Test
    void HT_07_ofManyPeopleNobodyIsLeftOutAndNobodyIsToldTwice() {
        for (int i = 0; i < 2 * AnnouncementDelivery.PAGE + 3; i++) {
            inbox.hearth.stores().users().add(People.called(new UUID(0x0190_0000_0000_7000L, i), "crowd" + i));
        }
        says("Moving day");
        inbox.hearth.jobs().runAll();
        assertThat(only().told()).isEqualTo(2 * AnnouncementDelivery.PAGE + 6);
        assertThat(only().state()).isEqualTo("sent");
    }

    @Test
    void aGroupIsToldAndNobodyElse() {
        GroupId club = GroupId.parse(inbox.hearth
                .createGroup()
                .run(inbox.grace, new CreateGroup.Command(new GroupName("Chess club"), ""))
                .id());
        AnnouncementView made = says("No chess today", Optional.of(club));
        assertThat(system(inbox.grace)).hasSize(1);
        assertThat(system(inbox.ada)).isEmpty();
        assertThatThrownBy(() -> read(inbox.ada, made)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> says("Nowhere", Optional.of(new GroupId(UUID.randomUUID()))))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void whatIsTakenBackIsGoneFromEverybodysInbox() {
        AnnouncementView made = says("Moving day");
        assertThat(inbox.unread(inbox.eve)).isEqualTo(1);
        revokes(made);
        revokes(made);
        assertThatThrownBy(() -> read(inbox.eve, made)).isInstanceOf(Refusal.NotFound.class);
        assertThat(system(inbox.eve)).isEmpty();
        assertThat(inbox.unread(inbox.eve)).isZero();
        assertThat(only().state()).isEqualTo("revoked");
        assertThat(inbox.hearth.admin().listAudit().run(admin, ALL).items())
                .extracting(AuditView::action, AuditView::subjectId, AuditView::detail)
                .containsExactly(
                        tuple("announcement_revoked", made.id(), "Moving day"),
                        tuple("announcement_made", made.id(), "Moving day"));
    }

    @Test
    void whatAGroupWasToldIsTakenAlsoFromThoseWhoLeftIt() {
        GroupId club = GroupId.parse(inbox.hearth
                .createGroup()
                .run(inbox.grace, new CreateGroup.Command(new GroupName("Chess club"), ""))
                .id());
        inbox.hearth
                .addGroupMember()
                .run(inbox.grace, club, new AddGroupMember.Command(inbox.eve.user(), Optional.of(GroupRole.MEMBER)));
        AnnouncementView made = says("No chess today", Optional.of(club));
        assertThat(system(inbox.eve)).hasSize(1);
        inbox.hearth.groups().leaveGroup().run(inbox.eve, club);
        revokes(made);
        inbox.hearth.jobs().runAll();
        for (Caller person : List.of(inbox.grace, inbox.eve)) {
            assertThat(stored(person, made).deletedAt()).isPresent();
        }
    }

    @Test
    void whatIsTakenBackSaysNothingBeforeItIsGone() {
        AnnouncementView made = says("Moving day");
        assertThat(system(inbox.eve)).hasSize(1);
        revokes(made);
        assertThat(inbox.hearth
                        .notifications()
                        .list()
                        .run(inbox.eve, NotificationFilter.ALL, ALL)
                        .items())
                .allSatisfy(told -> assertThat(told.title()).isEmpty());
    }

    @Test
    void whatIsTakenBackBeforeAnybodyWasToldIsToldToNobody() {
        revokes(says("Moving day"));
        assertThat(system(inbox.eve)).isEmpty();
        assertThat(only().told()).isZero();
        assertThat(only().state()).isEqualTo("revoked");
    }

    @Test
    void theInboxCannotBeClosedToItAndTheOtherWaysCan() {
        inbox.prefers(inbox.eve, Map.of(NotificationType.SYSTEM, Set.of()));
        says("Moving day");
        assertThat(system(inbox.eve))
                .singleElement()
                .satisfies(told -> assertThat(told.silent()).isTrue());
        assertThat(system(inbox.grace).getFirst().silent()).isFalse();
        assertThat(inbox.letters("eve")).isEmpty();
    }

    @Test
    void whoWantsItByMailReadsTheTitleThere() {
        inbox.verifies("eve");
        inbox.prefers(inbox.eve, Map.of(NotificationType.SYSTEM, Set.of(NotificationWay.EMAIL)));
        says("Moving day");
        inbox.after(TestNotifications.GATHER.plusSeconds(1));
        assertThat(inbox.letters("eve"))
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.lines().getFirst().words()).contains("Moving day"));
        assertThat(inbox.letters("grace")).isEmpty();
    }

    @Test
    void whoIsSuspendedIsNotTold() {
        suspended(inbox.eve);
        says("Moving day");
        inbox.hearth.jobs().runAll();
        assertThat(only().told()).isEqualTo(2);
    }

    @Test
    void onlyAdministratorsSayAndTakeBackAndList() {
        AnnouncementView made = says("Moving day");
        Caller nobody = inbox.grace;
        assertThatThrownBy(() -> inbox.hearth
                        .admin()
                        .createAnnouncement()
                        .run(nobody, new CreateAnnouncement.Command("Mine", "x", Optional.empty())))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> inbox.hearth.admin().revokeAnnouncement().run(nobody, AnnouncementId.parse(made.id())))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> inbox.hearth.admin().listAnnouncements().run(nobody, ALL))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void whoGoesOnAfterACrashTellsNobodyTwice() {
        AnnouncementView made = says("Moving day");
        inbox.hearth.jobs().runAll();
        setBack(made);
        Job job = job(made);
        inbox.hearth.notifications().announcements().handle(job);
        assertThat(system(inbox.eve))
                .singleElement()
                .satisfies(told -> assertThat(told.count()).isEqualTo(1));
        assertThat(only().state()).isEqualTo("sent");
    }

    /** As it was stored before the first page was told. */
    private void setBack(AnnouncementView made) {
        AnnouncementId id = AnnouncementId.parse(made.id());
        inbox.hearth
                .stores()
                .announcements()
                .change(
                        id,
                        known -> new Announcement(
                                id,
                                known.by(),
                                known.title(),
                                known.text(),
                                known.group(),
                                known.at(),
                                Optional.empty(),
                                Optional.empty(),
                                0,
                                Optional.empty(),
                                known.version() + 1));
    }

    private Job job(AnnouncementView made) {
        return Job.asked(
                new JobId(UUID.randomUUID()),
                AnnouncementJobs.KIND,
                Optional.of(made.id()),
                made.id(),
                inbox.now(),
                inbox.now());
    }

    @Test
    void severalWhoTellTheSamePageCountItOnce() {
        AnnouncementView made = says("Moving day");
        Job job = job(made);
        Race.of(6, runner -> {
                    inbox.hearth.notifications().announcements().handle(job);
                    return runner;
                })
                .everybody();
        inbox.hearth.jobs().runAll();
        assertThat(only().told()).isEqualTo(3);
        assertThat(system(inbox.eve))
                .singleElement()
                .satisfies(told -> assertThat(told.count()).isEqualTo(1));
    }

    @Test
    void whatIsTakenBackWhileItIsBeingToldIsGoneFromThoseWhoWereToldLast() {
        AnnouncementView made = says("Moving day");
        AtomicBoolean revoked = new AtomicBoolean();
        EventBus.Listener hasty = new EventBus.Listener() {
            @Override
            public void changed(Revised change) {
                if (change instanceof Notification && revoked.compareAndSet(false, true)) {
                    revokes(made);
                    // Those who take it from people may be faster than whoever tells them.
                    inbox.hearth.notifications().announcements().handle(job(made));
                }
            }
        };
        try (EventBus.Subscription heard = inbox.bus.subscribe(hasty)) {
            inbox.hearth.notifications().announcements().handle(job(made));
            assertThat(heard).isNotNull();
        }
        assertThat(known(made).done()).isFalse();
        inbox.hearth.jobs().runAll();
        for (Caller person : List.of(inbox.ada, inbox.grace, inbox.eve)) {
            assertThat(system(person)).isEmpty();
        }
        assertThat(only().state()).isEqualTo("revoked");
    }
}
