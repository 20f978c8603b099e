package dev.hearth.benchmark;

import dev.hearth.adapter.sqlite.SqliteStores;
import dev.hearth.application.local.TimeOrderedIds;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.work.CreateProject;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.CustomField;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldOption;
import dev.hearth.domain.work.FieldValue;
import dev.hearth.domain.work.FieldValues;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.OptionId;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectKey;
import dev.hearth.domain.work.ProjectName;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskLink;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.journey.process.StoreWriter;
import dev.hearth.testkit.TestHearth;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * One project with so many tasks, and somebody who works in it. Every twentieth task has a label, three parts and two links, and half of
 * them say something in two custom fields.
 */
record Plot(SqliteStores stores, TestHearth hearth, Caller ada, ProjectId project, List<Task> tasks, Random chance) {
    static final int FAMILY = 20;
    static final LabelId LABEL;
    static final CustomField COST;
    static final CustomField SIZE;
    static final List<UserId> PEOPLE;

    private static final int PARTS = 3;
    private static final IdSource IDS = new TimeOrderedIds(Clock.systemUTC());

    static {
        LABEL = new LabelId(IDS.next());
        COST = new CustomField(new FieldId(IDS.next()), FieldKind.NUMBER, "Cost", "", List.of());
        SIZE = new CustomField(
                new FieldId(IDS.next()),
                FieldKind.CHOICE,
                "Size",
                "",
                Stream.of("small", "large")
                        .map(name -> new FieldOption(new OptionId(IDS.next()), name))
                        .toList());
        PEOPLE = Stream.generate(() -> new UserId(IDS.next())).limit(10).toList();
    }

    static Plot filled(SqliteStores stores, int many) {
        TestHearth hearth = TestHearth.on(StoreWriter.stores(stores));
        Caller ada = hearth.somebodyCalled("ada");
        ProjectCard card = new ProjectCard(new ProjectKey("PLOT"), new ProjectName("Plot"), "");
        ProjectId project = ProjectId.parse(hearth.projects()
                .createProject()
                .run(ada, new CreateProject.Command(Optional.empty(), card, Optional.empty()))
                .id());
        Plot plot = new Plot(stores, hearth, ada, project, new ArrayList<>(), new Random(7));
        plot.plant(many);
        return plot;
    }

    private void plant(int many) {
        for (int i = 0; i < many; i++) {
            tasks.add(task(i));
        }
        for (int head = 0; head + FAMILY <= many; head += FAMILY) {
            tie(head);
        }
        long begin = System.nanoTime();
        Crowd.all(tasks.stream(), stores.tasks()::add);
        System.out.printf(
                Locale.ROOT, "making %d tasks: %.0f us each%n", many, (System.nanoTime() - begin) / 1_000.0 / many);
        while (stores.searchIndex().tidy()) {
            // All of it is filed before anything is measured.
        }
    }

    private void tie(int head) {
        Task whole = tasks.get(head);
        Instant then = whole.life().createdAt();
        for (int part = head + 1; part <= head + PARTS; part++) {
            tasks.set(part, tasks.get(part).under(Optional.of(whole.id()), then));
        }
        for (int other = head + PARTS + 1; other <= head + PARTS + 2; other++) {
            Task linked = tasks.get(other);
            whole = whole.linked(TaskLink.to(TaskLink.Kind.RELATES_TO, linked), then);
            tasks.set(other, linked.linked(TaskLink.to(TaskLink.Kind.RELATES_TO, whole), then));
        }
        tasks.set(head, whole);
    }

    private Task task(int number) {
        TaskDetails details = TaskDetails.titled(new TaskTitle("Water the plants on floor " + number % 977))
                .describedAs("As always on a weekday, number " + number)
                .with(List.of(TaskPriority.values()).get(number % 5))
                .assignedTo(List.of(PEOPLE.get(number % PEOPLE.size())))
                .labelled(number % FAMILY == 0 ? List.of(LABEL) : List.of())
                .with(new TaskSchedule(
                        Optional.empty(),
                        Optional.of(new TaskTime(LocalDate.ofEpochDay(20_000L + number % 700), Optional.empty())),
                        ZoneOffset.UTC));
        return Task.planned(
                new TaskId(IDS.next()),
                project,
                List.of(TaskStatus.values()).get(number % 6),
                number % 2 == 0 ? details : details.with(said(number)),
                PEOPLE.get(number % 3),
                Instant.ofEpochMilli(1_800_000_000_000L + number));
    }

    private static FieldValues said(int number) {
        String size = SIZE.options().get(number / 2 % 2).id().toString();
        return new FieldValues(Map.of(
                COST.id(),
                new FieldValue(FieldKind.NUMBER, (number % 20 == 1 ? 7 : number) + ".5"),
                SIZE.id(),
                new FieldValue(FieldKind.CHOICE, size)));
    }

    /** Any task that nobody has moved to another column. */
    Task any() {
        return tasks.get(chance.nextInt(tasks.size()));
    }

    /** Another one of the same column. */
    Task beside(Task task) {
        Task other = any();
        while (other.stage().status() != task.stage().status() || other.id().equals(task.id())) {
            other = any();
        }
        return other;
    }

    /** Any task that has parts and links. */
    Task whole() {
        return tasks.get(head());
    }

    /** Where such a task stands in the list; its first part is next to it. */
    int head() {
        return chance.nextInt(tasks.size() / FAMILY) * FAMILY;
    }
}
