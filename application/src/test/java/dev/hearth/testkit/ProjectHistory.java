package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.local.LocalEventBus;
import dev.hearth.application.work.CreateTask;
import dev.hearth.application.work.MoveTask;
import dev.hearth.application.work.ProjectStatisticsView;
import dev.hearth.application.work.ProjectStatisticsView.Day;
import dev.hearth.application.work.ShowProjectStatistics;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.Spot;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A random life of a project of which every moment is remembered, to be compared with what it tells of itself. */
final class ProjectHistory {
    private static final int ACTS = 60;
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("Asia/Kolkata"), ZoneId.of("America/St_Johns"));

    private final Random chance;
    private final TestHearth hearth;
    private final TestClock clock;
    private final Caller caller;
    private final Project project;
    private final List<Known> tasks = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();

    private ProjectHistory(TestHearth hearth, GivenProjects given, User ada, Random chance) {
        this.hearth = hearth;
        this.chance = chance;
        this.clock = given.clock();
        this.project = given.storedProject("K" + (100 + chance.nextInt(900)), ada);
        hearth.stores().projectMembers().add(given.newMember(project, ada).with(ProjectRole.OWNER));
        this.caller = new Caller(ada.id(), SystemRole.USER, new SessionId(new UUID(5, 5)), Instant.MAX);
    }

    /** Lives one, in a project of its own. */
    static void mustBeToldAsItWas(Stores stores, GivenProjects given, User ada, long seed) {
        given.clock().moveTo(Instant.parse("2026-03-20T09:00:00Z"));
        try (TestHearth hearth = TestHearth.on(stores, new LocalEventBus(), given.clock())) {
            ProjectHistory history = new ProjectHistory(hearth, given, ada, new Random(seed));
            for (int act = 0; act < ACTS; act++) {
                history.act();
            }
            ZONES.forEach(zone -> history.mustTell(zone, 1 + history.chance.nextInt(40), seed));
        }
    }

    /** A task as it is by now. */
    private static final class Known {
        private final TaskId id;
        private TaskStatus status;
        private boolean gone;

        private Known(TaskId id, TaskStatus status) {
            this.id = id;
            this.status = status;
        }

        private boolean open() {
            return !gone && status != TaskStatus.DONE && status != TaskStatus.CANCELLED;
        }
    }

    /**
     * What was so after an act.
     *
     * @param done whether something was done by it
     */
    private record Moment(Instant at, long open, boolean done) {}

    private void act() {
        clock.move(Duration.ofMinutes(chance.nextInt(900)));
        boolean begins = tasks.isEmpty() || chance.nextInt(3) == 0;
        boolean done = begins ? makes() : changes(tasks.get(chance.nextInt(tasks.size())));
        moments.add(
                new Moment(clock.instant(), tasks.stream().filter(Known::open).count(), done));
    }

    private TaskStatus anyStatus() {
        List<TaskStatus> all = List.of(TaskStatus.values());
        return all.get(chance.nextInt(all.size()));
    }

    private boolean makes() {
        TaskStatus status = anyStatus();
        CreateTask.Command command =
                new CreateTask.Command(project.id(), status, TaskDetails.titled(new TaskTitle("Plant")));
        String id = hearth.tasks().createTask().run(caller, command).id();
        tasks.add(new Known(TaskId.parse(id), status));
        return status == TaskStatus.DONE;
    }

    private boolean changes(Known task) {
        TaskName name = TaskName.of(task.id);
        if (task.gone) {
            hearth.tasks().restoreTask().run(caller, name);
            task.gone = false;
            return false;
        }
        if (chance.nextInt(5) == 0) {
            hearth.tasks().deleteTask().run(caller, name);
            task.gone = true;
            return false;
        }
        TaskStatus status = anyStatus();
        boolean done = status == TaskStatus.DONE && task.status != TaskStatus.DONE;
        puts(name, status);
        task.status = status;
        return done;
    }

    private void puts(TaskName name, TaskStatus status) {
        if (chance.nextBoolean()) {
            hearth.tasks().moveTask().run(caller, name, new MoveTask.Command(status, new Spot.First()));
            return;
        }
        hearth.tasks()
                .changeTask()
                .run(caller, name, TaskAsks.change().status(Optional.of(status)).made());
    }

    private void mustTell(ZoneId zone, int days, long seed) {
        ProjectStatisticsView told = hearth.projects()
                .showProjectStatistics()
                .run(caller, project.id(), new ShowProjectStatistics.Command(days, Optional.of(zone)));
        String which = "seed " + seed + ", " + zone;
        assertThat(told.days()).as(which).hasSize(days);
        assertThat(told.open())
                .as(which)
                .isEqualTo(tasks.stream().filter(Known::open).count());
        assertThat(told.days().getLast().date())
                .isEqualTo(LocalDate.ofInstant(clock.instant(), zone).toString());
        long before = openBefore(LocalDate.parse(told.days().getFirst().date()), zone);
        for (Day day : told.days()) {
            LocalDate date = LocalDate.parse(day.date());
            assertThat(day.open()).as(which + ", " + day).isEqualTo(openBefore(date.plusDays(1), zone));
            assertThat(day.done()).as(which + ", " + day).isEqualTo(doneOn(date, zone));
            assertThat(before + day.added() + day.reopened() - day.done() - day.cancelled() - day.removed())
                    .as(which + ", " + day)
                    .isEqualTo(day.open());
            before = day.open();
        }
    }

    private long openBefore(LocalDate day, ZoneId zone) {
        Instant end = day.atStartOfDay(zone).toInstant();
        return moments.stream()
                .filter(moment -> moment.at().isBefore(end))
                .reduce((earlier, later) -> later)
                .map(Moment::open)
                .orElse(0L);
    }

    private long doneOn(LocalDate day, ZoneId zone) {
        return moments.stream()
                .filter(Moment::done)
                .filter(moment -> LocalDate.ofInstant(moment.at(), zone).equals(day))
                .count();
    }
}
