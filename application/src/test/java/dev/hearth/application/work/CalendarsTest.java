package dev.hearth.application.work;

import static dev.hearth.application.work.Yard.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.Session;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.CalendarId;
import dev.hearth.domain.work.CalendarLink;
import dev.hearth.domain.work.CalendarSheet.Form;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.testkit.Secrets;
import dev.hearth.testkit.TestCalendars;
import dev.hearth.testkit.TestIdentity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tasks with a time are in calendars that programs read by a secret address")
class CalendarsTest {
    private final Yard yard = new Yard();
    private final TestCalendars calendars = yard.hearth.calendars();

    @AfterEach
    void close() {
        yard.close();
    }

    private Caller signedIn(User by) {
        SessionId id = new SessionId(yard.given.ids().next());
        Instant now = yard.clock.instant();
        yard.hearth
                .stores()
                .sessions()
                .add(Session.started(
                        id, by.id(), Device.UNKNOWN, now, TestIdentity.LIFE, Secrets.digest(id.toString())));
        return new Caller(by.id(), SystemRole.USER, id, Instant.MAX);
    }

    private CalendarView linked(User by) {
        return calendars.create().run(signedIn(by), new CreateCalendar.Command(Optional.empty(), Optional.empty()));
    }

    private CalendarView linkedTo(User by, ProjectId project) {
        return calendars.create().run(signedIn(by), new CreateCalendar.Command(Optional.of(project), Optional.empty()));
    }

    private static SecretCode secret(CalendarView view) {
        return new SecretCode(view.token().orElseThrow());
    }

    private static CalendarId id(CalendarView view) {
        return CalendarId.parse(view.id());
    }

    private List<String> lines(CalendarView view) {
        return calendars.read().run(secret(view), Form.EVENT).lines().toList();
    }

    private Set<String> titles(CalendarView view) {
        return lines(view).stream()
                .filter(line -> line.startsWith("SUMMARY:"))
                .map(line -> line.substring("SUMMARY:".length()))
                .collect(Collectors.toSet());
    }

    private void none(CalendarView view) {
        none(() -> lines(view));
    }

    private static void none(ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(Refusal.NotFound.class).hasMessage("There is no such calendar.");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(yard.clock.instant(), ZoneOffset.UTC);
    }

    /** Due so many days from today. */
    private TaskView due(String title, int days, User... assignees) {
        return timed(title, Optional.empty(), Optional.of(days), assignees);
    }

    private TaskView timed(String title, Optional<Integer> start, Optional<Integer> due, User... assignees) {
        TaskSchedule schedule = new TaskSchedule(start.map(this::day), due.map(this::day), ZoneOffset.UTC);
        return yard.made(
                yard.owner,
                yard.project,
                TaskDetails.titled(new TaskTitle(title))
                        .with(schedule)
                        .assignedTo(List.of(assignees).stream().map(User::id).toList()));
    }

    private TaskTime day(int days) {
        return new TaskTime(today().plusDays(days), Optional.empty());
    }

    private void in(TaskStatus status, TaskView task) {
        yard.hearth.stores().tasks().change(TaskId.parse(task.id()), now -> now.in(status, yard.clock.instant()));
    }

    @Test
    void onesOwnHoldsWhatOneIsToDoAndThatOfAProjectAllOfIt() {
        due("Mine", 3, yard.member, yard.owner);
        due("Hers", 3, yard.owner);
        timed("Some day", Optional.empty(), Optional.empty(), yard.member);
        timed("Beginning", Optional.of(1), Optional.empty(), yard.member);
        in(TaskStatus.CANCELLED, due("Cancelled", 3, yard.member));
        assertThat(titles(linked(yard.member))).containsExactlyInAnyOrder("Mine", "Beginning");
        assertThat(titles(linkedTo(yard.viewer, yard.project.id())))
                .containsExactlyInAnyOrder("Mine", "Hers", "Beginning");
        assertThat(lines(linkedTo(yard.viewer, yard.project.id())))
                .contains("NAME:" + yard.project.card().name().value());
        assertThat(lines(linked(yard.member)))
                .contains(
                        "NAME:Hearth",
                        "CATEGORIES:" + yard.project.card().name().value());
    }

    @Test
    void itHoldsWhatWasDueLatelyAndWhatIsStillToDo() {
        in(TaskStatus.DONE, due("Done lately", -89, yard.member));
        in(TaskStatus.DONE, due("Done long ago", -92, yard.member));
        due("Open lately", -89, yard.member);
        due("Open for long", -400, yard.member);
        due("Far away", 4000, yard.member);
        in(TaskStatus.DONE, due("Done early", 30, yard.member));
        assertThat(titles(linked(yard.member)))
                .containsExactlyInAnyOrder("Done lately", "Open lately", "Open for long", "Far away", "Done early");
    }

    @Test
    void theNearestComeFirstWhereThereAreTooMany() {
        for (int i = 0; i < CalendarTasks.MOST_BEGINNING + 5; i++) {
            timed("Begins " + i, Optional.of(1 + i), Optional.empty(), yard.member);
        }
        for (int i = 0; i < CalendarTasks.MOST_OVERDUE + 5; i++) {
            due("Overdue " + i, -100 - i, yard.member);
        }
        Set<String> titles = titles(linked(yard.member));
        assertThat(titles).hasSize(CalendarTasks.MOST_BEGINNING + CalendarTasks.MOST_OVERDUE);
        assertThat(titles).contains("Overdue 0").doesNotContain("Overdue " + (CalendarTasks.MOST_OVERDUE + 4));
        assertThat(titles).contains("Begins 0").doesNotContain("Begins " + (CalendarTasks.MOST_BEGINNING + 4));
    }

    @Test
    void whatWasDoneLeavesRoomForWhatWasNot() {
        due("Forgotten", -80, yard.member);
        for (int i = 0; i < CalendarTasks.MOST_DONE + 5; i++) {
            in(TaskStatus.DONE, due("Done " + i, -10, yard.member));
        }
        assertThat(titles(linked(yard.member)))
                .hasSize(CalendarTasks.MOST_DONE + 1)
                .contains("Forgotten");
        assertThat(titles(linkedTo(yard.owner, yard.project.id()))).contains("Forgotten");
    }

    @Test
    void itIsWhatItsOwnerSeesWhenItIsRead() {
        due("Mine", 3, yard.member);
        CalendarView own = linked(yard.member);
        CalendarView home = linkedTo(yard.member, yard.project.id());
        assertThat(titles(own)).containsExactly("Mine");
        yard.hearth.projects().removeProjectMember().run(caller(yard.owner), yard.project.id(), yard.member.id());
        assertThat(titles(own)).isEmpty();
        none(home);
        yard.joined(yard.project, yard.member, ProjectRole.MEMBER);
        assertThat(titles(home)).containsExactly("Mine");
        yard.hearth.projects().deleteProject().run(caller(yard.owner), yard.project.id());
        none(home);
        assertThatThrownBy(() -> linkedTo(yard.stranger, yard.project.id())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void nobodyReadsItByAnotherSecretOrThatOfAClosedAccount() {
        CalendarView link = linked(yard.member);
        none(() -> calendars.read().run(new SecretCode(secret(link).value() + "x"), Form.EVENT));
        none(() -> calendars.read().run(new SecretCode(link.id()), Form.TODO));
        setStatus(AccountStatus.SUSPENDED);
        none(link);
        setStatus(AccountStatus.ACTIVE);
        assertThat(titles(link)).isEmpty();
        yard.hearth.stores().users().remove(yard.member.id());
        none(link);
    }

    private void setStatus(AccountStatus status) {
        User now = yard.hearth.stores().users().find(yard.member.id()).orElseThrow();
        assertThat(yard.hearth.stores().users().replace(now.withStatus(status).next()))
                .isTrue();
    }

    @Test
    void theSecretIsToldOnceAndKeptByNobody() {
        CalendarView link = linked(yard.member);
        assertThat(link.token().orElseThrow()).hasSize(43);
        assertThat(link.toString()).doesNotContain(link.token().orElseThrow());
        assertThat(yard.hearth.stores().calendarLinks().of(yard.member.id()).toString())
                .doesNotContain(link.token().orElseThrow());
        List<CalendarView> listed = calendars.list().run(caller(yard.member));
        assertThat(listed).hasSize(1);
        assertThat(listed.getFirst().id()).isEqualTo(link.id());
        assertThat(listed.getFirst().token()).isEmpty();
        assertThat(calendars.list().run(caller(yard.owner))).isEmpty();
    }

    @Test
    void withAnotherSecretTheOldOneLeadsNowhere() {
        CalendarView link = linked(yard.member);
        yard.clock.move(Duration.ofDays(1));
        CalendarView renewed = calendars.rotate().run(signedIn(yard.member), id(link));
        assertThat(renewed.id()).isEqualTo(link.id());
        assertThat(renewed.renewedAt()).isEqualTo(yard.clock.instant());
        assertThat(renewed.createdAt()).isEqualTo(link.createdAt());
        none(link);
        assertThat(titles(renewed)).isEmpty();
        none(() -> calendars.rotate().run(signedIn(yard.owner), id(link)));
        none(() -> calendars.revoke().run(caller(yard.owner), id(link)));
        calendars.revoke().run(caller(yard.member), id(link));
        none(renewed);
        none(() -> calendars.revoke().run(caller(yard.member), id(link)));
    }

    @Test
    void thereAreSoManyAndNoMore() {
        for (int i = 0; i < CalendarLink.MOST; i++) {
            linked(yard.member);
        }
        assertThatThrownBy(() -> linked(yard.member)).isInstanceOf(Refusal.LimitReached.class);
        linked(yard.owner);
    }

    @Test
    void whoeverIsSignedOutEverywhereReadsNoneOfThem() {
        Caller ada = yard.hearth.somebodyCalled("ada");
        CreateCalendar.Command all = new CreateCalendar.Command(Optional.empty(), Optional.empty());
        CalendarView first = calendars.create().run(ada, all);
        CalendarView others = linked(yard.member);
        yard.hearth.identity().sessions().revokeOtherSessions().run(ada);
        none(first);
        CalendarView second = calendars.create().run(ada, all);
        yard.hearth
                .identity()
                .accounts()
                .changePassword()
                .run(ada, new Password("a long pass phrase"), Password.chosen("another pass phrase"), Device.UNKNOWN);
        none(second);
        CalendarView third = calendars.create().run(ada, all);
        yard.hearth.identity().sessions().logOut().run(ada);
        assertThat(titles(third)).isEmpty();
        assertThat(titles(others)).isEmpty();
    }

    @Test
    void whoseSessionHasEndedMakesNone() {
        Caller ada = yard.hearth.somebodyCalled("ada");
        CreateCalendar.Command all = new CreateCalendar.Command(Optional.empty(), Optional.empty());
        yard.hearth.stores().sessions().end(ada.session());
        assertThatThrownBy(() -> calendars.create().run(ada, all)).isInstanceOf(Refusal.Unauthenticated.class);
        assertThat(calendars.list().run(ada)).isEmpty();
    }

    @Test
    void whoseSessionHasEndedGivesNoneAnotherAddress() {
        Caller ada = yard.hearth.somebodyCalled("ada");
        CalendarView made = calendars.create().run(ada, new CreateCalendar.Command(Optional.empty(), Optional.empty()));
        yard.hearth.stores().sessions().end(ada.session());
        assertThatThrownBy(() -> calendars.rotate().run(ada, id(made))).isInstanceOf(Refusal.Unauthenticated.class);
        assertThat(titles(made)).isEmpty();
    }

    /** As a store does whose transactions look at what was there when they began. */
    @Test
    void whatASignOutPassedByIsTakenBack() {
        Caller ada = yard.hearth.somebodyCalled("ada");
        CreateCalendar.Command all = new CreateCalendar.Command(Optional.empty(), Optional.empty());
        yard.meanwhile.doesBeforeALink(() -> yard.hearth.stores().sessions().end(ada.session()));
        assertThatThrownBy(() -> calendars.create().run(ada, all)).isInstanceOf(Refusal.Unauthenticated.class);
        assertThat(calendars.list().run(ada)).isEmpty();
    }
}
