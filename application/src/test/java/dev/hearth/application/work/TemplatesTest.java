package dev.hearth.application.work;

import static dev.hearth.application.work.Yard.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.Fingerprint;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Colour;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldValue;
import dev.hearth.domain.work.FieldValues;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.ProjectVisibility;
import dev.hearth.domain.work.Reminder;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDelay;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskFilter;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskOrder;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTemplate;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.domain.work.TemplateId;
import dev.hearth.testkit.EventEar;
import dev.hearth.testkit.TaskAsks;
import dev.hearth.testkit.TestTemplates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tasks that are alike are made from a template")
class TemplatesTest {
    private static final PageRequest ALL = PageRequest.read(Optional.empty(), Optional.of("200"));

    private final Yard yard = new Yard();
    private final TestTemplates templates = yard.hearth.templates();

    @AfterEach
    void close() {
        yard.close();
    }

    /** What is said, of which most is empty. */
    private static TemplateEdit said(String name, String title) {
        return said(name, title, List.of(), new Edit.Leave<>(), new Edit.Leave<>());
    }

    private static TemplateEdit said(
            String name, String title, List<String> parts, Edit<TaskDelay> startsIn, Edit<TaskDelay> dueIn) {
        return TaskAsks.template()
                .name(Optional.of(name).filter(text -> !text.isEmpty()))
                .title(Optional.of(title).filter(text -> !text.isEmpty()).map(TaskTitle::new))
                .startsIn(startsIn)
                .dueIn(dueIn)
                .parts(Optional.of(parts.stream().map(TaskTitle::new).toList()).filter(list -> !list.isEmpty()))
                .made();
    }

    private static Edit<TaskDelay> in(String delay) {
        return new Edit.Put<>(TaskDelay.parse(delay));
    }

    private TemplateView created(User by, TemplateEdit said) {
        return templates
                .create()
                .run(caller(by), yard.project.id(), new CreateTemplate.Command(Optional.empty(), said));
    }

    private TemplateView like(TaskView task, String name) {
        return templates
                .create()
                .run(
                        caller(yard.owner),
                        yard.project.id(),
                        new CreateTemplate.Command(Optional.of(TaskId.parse(task.id())), said(name, "")));
    }

    private static TemplateId id(TemplateView template) {
        return TemplateId.parse(template.id());
    }

    private static ChangeTask.Command nothing() {
        return saying(ChangeTask.When.UNCHANGED);
    }

    private static ChangeTask.Command saying(ChangeTask.When when) {
        return TaskAsks.change().when(when).made();
    }

    private TaskView made(User by, TemplateView template) {
        return made(by, template, nothing());
    }

    private TaskView made(User by, TemplateView template, ChangeTask.Command said) {
        return templates
                .use()
                .run(caller(by), new CreateTaskFromTemplate.Command(yard.project.id(), id(template), said));
    }

    @Test
    void whatIsSaidInCustomFieldsIsKeptAsFarAsItIsStillThere() {
        FieldView note = yard.field("Note", FieldKind.TEXT);
        FieldView cost = yard.field("Cost", FieldKind.NUMBER);
        FieldView tester = yard.field("Tester", FieldKind.PERSON);
        TaskView task = yard.made(
                yard.member,
                details -> details.with(new FieldValues(Map.of(
                        FieldId.parse(note.id()), new FieldValue(FieldKind.TEXT, "n"),
                        FieldId.parse(cost.id()), new FieldValue(FieldKind.NUMBER, "1"),
                        FieldId.parse(tester.id()),
                                new FieldValue(
                                        FieldKind.PERSON, yard.viewer.id().toString())))));
        TemplateView like = like(task, "Alike");
        assertThat(like.fields()).isEqualTo(task.fields());
        assertThat(made(yard.member, like).fields()).isEqualTo(task.fields());
        TemplateEdit more = TaskAsks.template()
                .fields(new FieldEdits(
                        Map.of(FieldId.parse(cost.id()), new Edit.Put<>(new FieldEdits.Given.Words("2")))))
                .made();
        TemplateView dearer = templates
                .change()
                .run(caller(yard.owner), id(like), new ChangeTemplate.Command(more, Optional.of(like.fingerprint())));
        assertThat(dearer.fields()).containsEntry(cost.id(), "2").hasSize(3);
        refused(
                Refusal.Stale.class,
                () -> templates
                        .change()
                        .run(
                                caller(yard.owner),
                                id(like),
                                new ChangeTemplate.Command(
                                        TaskAsks.template()
                                                .fields(new FieldEdits(
                                                        Map.of(FieldId.parse(cost.id()), new Edit.Clear<>())))
                                                .made(),
                                        Optional.of(like.fingerprint()))));
        yard.hearth.projects().deleteField().run(caller(yard.owner), yard.project.id(), FieldId.parse(note.id()));
        yard.hearth.projects().removeProjectMember().run(caller(yard.owner), yard.project.id(), yard.viewer.id());
        assertThat(templates.show().run(caller(yard.owner), id(like)).fields())
                .containsOnlyKeys(cost.id(), tester.id());
        assertThat(made(yard.member, like).fields()).isEqualTo(Map.of(cost.id(), "2"));
    }

    @Test
    void whoIsNoMoreIsLeftOutAlsoWhereEverybodyMayLook() {
        FieldView tester = yard.field("Tester", FieldKind.PERSON);
        yard.hearth.stores().projects().change(yard.project.id(), now -> now.with(ProjectVisibility.PUBLIC));
        TaskView task = yard.made(yard.member, "Water the plants");
        UUID nobody = new UUID(4, 4);
        yard.hearth
                .stores()
                .tasks()
                .change(
                        TaskId.parse(task.id()),
                        before -> before.with(
                                before.details()
                                        .with(new FieldValues(Map.of(
                                                FieldId.parse(tester.id()),
                                                new FieldValue(FieldKind.PERSON, nobody.toString())))),
                                before.life().changedAt()));
        TemplateView like = like(task, "Alike");
        assertThat(like.fields()).isEmpty();
        assertThat(made(yard.member, like).fields()).isEmpty();
    }

    private List<String> partsOf(TaskView task) {
        Set<TaskId> below = yard.hearth.stores().tasks().below(Set.of(TaskId.parse(task.id())), 100);
        return yard.hearth.stores().tasks().among(below).stream()
                .sorted(Comparator.comparingLong(Task::number))
                .map(part -> part.details().title().value())
                .toList();
    }

    private int tasks() {
        return yard.tasks()
                .listTasks()
                .run(
                        caller(yard.owner),
                        TaskAsks.list(Optional.of(yard.project.id()), TaskFilter.NONE, TaskOrder.USUAL),
                        ALL)
                .items()
                .size();
    }

    private static void refused(Class<? extends Refusal> how, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(how);
    }

    @Test
    void aTaskIsMadeAsItsTemplateHasItWithItsParts() {
        TemplateView template =
                created(yard.owner, said("Soup", "Cook soup", List.of("Wash", "Cut", "Cook"), in("PT4H"), in("P3D")));
        TaskView task = made(yard.member, template);
        LocalDate today = LocalDate.ofInstant(yard.clock.instant(), ZoneOffset.UTC);
        assertThat(task.title()).isEqualTo("Cook soup");
        assertThat(task.status()).isEqualTo("todo");
        assertThat(task.due()).contains(today.plusDays(3).toString());
        assertThat(task.start()).contains(minute(yard.clock.instant().plus(Duration.ofHours(4))));
        assertThat(task.timeZone()).isEqualTo("UTC");
        assertThat(task.reminders()).containsExactly("P1D");
        assertThat(task.creatorId()).isEqualTo(yard.member.id().toString());
        assertThat(task.subtasks()).contains(new TaskView.Parts(0, 3));
        assertThat(partsOf(task)).containsExactly("Wash", "Cut", "Cook");
        assertThat(yard.tasks()
                        .listTaskActivity()
                        .run(caller(yard.member), Yard.named(task), ALL)
                        .items())
                .hasSize(1);
    }

    /** What a moment is called. */
    private static String minute(Instant moment) {
        ZonedDateTime then = moment.atZone(ZoneOffset.UTC);
        return new TaskTime(then.toLocalDate(), Optional.of(then.toLocalTime())).toString();
    }

    @Test
    void whatIsSaidGoesBeforeTheTemplate() {
        TemplateView template = created(yard.owner, said("Soup", "Cook soup", List.of("Wash"), in("P2D"), in("P3D")));
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        ChangeTask.When tomorrow = new ChangeTask.When(
                new Edit.Leave<>(),
                new Edit.Put<>(TaskTime.given("2026-03-15")),
                Optional.of(berlin),
                Optional.of(List.of()));
        ChangeTask.Command said = TaskAsks.change()
                .title(Optional.of(new TaskTitle("Cook less")))
                .description(Optional.of("Hot"))
                .status(Optional.of(TaskStatus.BACKLOG))
                .priority(Optional.of(TaskPriority.LOW))
                .assignees(Optional.of(List.of(yard.member.id())))
                .when(tomorrow)
                .effort(new ChangeTask.Effort(new Edit.Put<>(20), Optional.of(5)))
                .made();
        TaskView task = made(yard.member, template, said);
        assertThat(List.of(task.title(), task.description(), task.status(), task.priority()))
                .containsExactly("Cook less", "Hot", "backlog", "low");
        assertThat(task.assigneeIds()).containsExactly(yard.member.id().toString());
        assertThat(task.due()).contains("2026-03-15");
        assertThat(task.start()).isEmpty();
        assertThat(task.timeZone()).isEqualTo("Europe/Berlin");
        assertThat(task.reminders()).isEmpty();
        assertThat(task.estimateMinutes()).contains(20);
        assertThat(task.spentMinutes()).isEqualTo(5);
        assertThat(partsOf(task)).containsExactly("Wash");
    }

    @Test
    void timesCountOnTheClocksOfWhoeverMakesTheTask() {
        TemplateView template =
                created(yard.owner, said("Soup", "Cook soup", List.of(), new Edit.Leave<>(), in("P0D")));
        ZoneId far = ZoneId.of("Pacific/Kiritimati");
        ChangeTask.When there =
                new ChangeTask.When(new Edit.Leave<>(), new Edit.Leave<>(), Optional.of(far), Optional.empty());
        assertThat(made(yard.member, template, saying(there)).due())
                .contains(LocalDate.ofInstant(yard.clock.instant(), far).toString());
    }

    @Test
    void aTemplateIsLikeATask() {
        LabelId red = LabelId.parse(yard.hearth
                .projects()
                .createLabel()
                .run(caller(yard.owner), yard.project.id(), "red", new Colour("#ff0000"))
                .id());
        LocalDate today = LocalDate.ofInstant(yard.clock.instant(), ZoneOffset.UTC);
        TaskTime due = new TaskTime(today.plusDays(5), Optional.empty());
        TaskView task = yard.made(
                yard.owner,
                details -> details.describedAs("All of them")
                        .labelled(List.of(red))
                        .assignedTo(List.of(yard.member.id()))
                        .with(new TaskSchedule(
                                Optional.of(new TaskTime(today.plusDays(1), Optional.empty())),
                                Optional.of(due),
                                ZoneOffset.UTC,
                                List.of(Reminder.parse("PT1H")))));
        part(task, "Front");
        part(task, "Back");
        yard.clock.move(Duration.ofDays(2));
        TemplateView template = like(task, "Plants");
        assertThat(template.title()).isEqualTo(task.title());
        assertThat(template.description()).isEqualTo("All of them");
        assertThat(template.startsIn()).contains("P1D");
        assertThat(template.dueIn()).contains("P5D");
        assertThat(template.reminders()).containsExactly("PT1H");
        assertThat(template.parts()).containsExactly("Front", "Back");
        assertThat(template.labelIds()).containsExactly(red.toString());
        TaskView again = made(yard.member, template);
        assertThat(again.due()).contains(today.plusDays(7).toString());
        assertThat(again.assigneeIds()).containsExactly(yard.member.id().toString());
        Project elsewhere = yard.given.storedProject("ELSE", yard.owner);
        yard.joined(elsewhere, yard.owner, ProjectRole.OWNER);
        TaskView other = yard.made(yard.owner, elsewhere, TaskDetails.titled(new TaskTitle("Other")));
        refused(Refusal.Invalid.class, () -> like(other, "Other"));
    }

    @Test
    void itBeginsOnTheDayItIsDueAndHasNoPartsThatWereGivenUp() {
        LocalDate due =
                LocalDate.ofInstant(yard.clock.instant(), ZoneOffset.UTC).plusDays(5);
        TaskView task = yard.made(
                yard.owner,
                details -> details.with(new TaskSchedule(
                        Optional.of(new TaskTime(due, Optional.of(LocalTime.of(23, 59)))),
                        Optional.of(new TaskTime(due, Optional.empty())),
                        ZoneOffset.UTC)));
        TaskView givenUp = part(task, "Not any more");
        part(task, "Front");
        yard.hearth
                .stores()
                .tasks()
                .change(TaskId.parse(givenUp.id()), now -> now.in(TaskStatus.CANCELLED, yard.clock.instant()));
        TemplateView template = like(task, "Plants");
        assertThat(template.dueIn()).contains("P5D");
        assertThat(made(yard.member, template).start()).contains(due + "T23:59");
        assertThat(template.parts()).containsExactly("Front");
    }

    @Test
    void aTaskBeginsNotBehindTheEndThatIsSaidOfItsTemplate() {
        LocalDate today = LocalDate.ofInstant(yard.clock.instant(), ZoneOffset.UTC);
        TaskView task = yard.made(
                yard.owner,
                details -> details.with(new TaskSchedule(
                        Optional.of(new TaskTime(today.plusDays(4), Optional.empty())),
                        Optional.of(new TaskTime(today.plusDays(5), Optional.empty())),
                        ZoneOffset.UTC)));
        CreateTemplate.Command soon = new CreateTemplate.Command(
                Optional.of(TaskId.parse(task.id())), said("Soon", "", List.of(), new Edit.Leave<>(), in("P2D")));
        TemplateView template = templates.create().run(caller(yard.owner), yard.project.id(), soon);
        assertThat(template.startsIn()).isEmpty();
        assertThat(template.dueIn()).contains("P2D");
        CreateTemplate.Command late = new CreateTemplate.Command(
                Optional.of(TaskId.parse(task.id())), said("Late", "", List.of(), in("P9D"), new Edit.Leave<>()));
        TemplateView begun = templates.create().run(caller(yard.owner), yard.project.id(), late);
        assertThat(begun.startsIn()).contains("P9D");
        assertThat(begun.dueIn()).isEmpty();
        refused(Refusal.Invalid.class, () -> created(yard.owner, said("Both", "t", List.of(), in("P9D"), in("P2D"))));
    }

    private TaskView part(TaskView parent, String title) {
        return yard.tasks()
                .createTask()
                .run(
                        caller(yard.owner),
                        new CreateTask.Command(
                                yard.project.id(),
                                TaskStatus.TODO,
                                TaskDetails.titled(new TaskTitle(title)),
                                Optional.of(TaskId.parse(parent.id())),
                                Optional.empty()));
    }

    @Test
    void whoIsGoneAndLabelsThatAreGoneAreLeftOut() {
        LabelId red = LabelId.parse(yard.hearth
                .projects()
                .createLabel()
                .run(caller(yard.owner), yard.project.id(), "red", new Colour("#ff0000"))
                .id());
        TaskView task = yard.made(
                yard.owner,
                details -> details.labelled(List.of(red)).assignedTo(List.of(yard.owner.id(), yard.member.id())));
        TemplateView template = like(task, "Plants");
        yard.hearth.projects().deleteLabel().run(caller(yard.owner), yard.project.id(), red);
        yard.hearth.projects().removeProjectMember().run(caller(yard.owner), yard.project.id(), yard.member.id());
        TaskView made = made(yard.owner, template);
        assertThat(made.labelIds()).isEmpty();
        assertThat(made.assigneeIds()).containsExactly(yard.owner.id().toString());
    }

    @Test
    void AZ_2_whoRunsTheProjectMakesThemMembersUseThemAndOthersLook() {
        TemplateView template = created(yard.owner, said("Soup", "Cook soup"));
        for (User looker : List.of(yard.viewer, yard.member)) {
            assertThat(templates.list().run(caller(looker), yard.project.id())).containsExactly(template);
            refused(Refusal.Forbidden.class, () -> created(looker, said("Mine", "Mine")));
            refused(Refusal.Forbidden.class, () -> renamed(looker, template, "Mine"));
            refused(Refusal.Forbidden.class, () -> templates.delete().run(caller(looker), id(template)));
        }
        refused(Refusal.Forbidden.class, () -> made(yard.viewer, template));
        refused(Refusal.NotFound.class, () -> made(yard.stranger, template));
        refused(Refusal.NotFound.class, () -> templates.show().run(caller(yard.stranger), id(template)));
        refused(Refusal.NotFound.class, () -> templates.list().run(caller(yard.stranger), yard.project.id()));
        refused(Refusal.NotFound.class, () -> renamed(yard.stranger, template, "Mine"));
        assertThat(made(yard.member, template).title()).isEqualTo("Cook soup");
    }

    private TemplateView renamed(User by, TemplateView template, String name, Fingerprint... seen) {
        return templates
                .change()
                .run(
                        caller(by),
                        id(template),
                        new ChangeTemplate.Command(
                                said(name, ""), Stream.of(seen).findFirst()));
    }

    @Test
    void whatIsChangedAndDeletedIsToldAndOtherTasksStay() {
        try (EventEar ear = EventEar.on(yard.bus)) {
            TemplateView template = created(yard.owner, said("Soup", "Cook soup"));
            TaskView task = made(yard.owner, template);
            TemplateView renamed = renamed(yard.owner, template, "Broth", template.fingerprint());
            assertThat(renamed.name()).isEqualTo("Broth");
            assertThat(renamed.title()).isEqualTo("Cook soup");
            refused(Refusal.Stale.class, () -> renamed(yard.owner, template, "Stew", template.fingerprint()));
            templates.delete().run(caller(yard.owner), id(template));
            List<TaskTemplate> heard = ear.heard().stream()
                    .filter(TaskTemplate.class::isInstance)
                    .map(TaskTemplate.class::cast)
                    .toList();
            assertThat(heard).extracting(TaskTemplate::gone).containsExactly(false, false, true);
            refused(Refusal.NotFound.class, () -> templates.show().run(caller(yard.owner), id(template)));
            refused(Refusal.NotFound.class, () -> renamed(yard.owner, template, "Again"));
            refused(Refusal.Invalid.class, () -> made(yard.owner, template));
            assertThat(yard.tasks()
                            .showTask()
                            .run(caller(yard.owner), Yard.named(task))
                            .title())
                    .isEqualTo("Cook soup");
        }
    }

    @Test
    void aNameIsThereOnceAndOnlySoManyAre() {
        TemplateView soup = created(yard.owner, said("Soup", "Cook soup"));
        refused(Refusal.Conflict.class, () -> created(yard.owner, said("SOUP", "Another")));
        for (int i = 1; i < TaskTemplate.MOST; i++) {
            created(yard.owner, said("Soup " + i, "Cook soup"));
        }
        refused(Refusal.LimitReached.class, () -> created(yard.owner, said("One more", "Cook soup")));
        refused(Refusal.Conflict.class, () -> renamed(yard.owner, soup, "soup 1"));
        refused(Refusal.Invalid.class, () -> created(yard.owner, said("", "Cook soup")));
        refused(Refusal.Invalid.class, () -> created(yard.owner, said("Nothing", "")));
    }

    @Test
    void theTaskIsMadeWithAllOfItsPartsOrNotAtAll() {
        TemplateView template =
                created(yard.owner, said("Soup", "Cook soup", List.of("Wash", "Cut"), in("P1D"), in("P3D")));
        UserId nobody = yard.stranger.id();
        ChangeTask.Command said =
                TaskAsks.change().assignees(Optional.of(List.of(nobody))).made();
        refused(Refusal.Invalid.class, () -> made(yard.member, template, said));
        TaskView level = yard.made(yard.owner, "1");
        for (int i = 2; i < TaskFamily.MOST_LEVELS; i++) {
            level = under(level, String.valueOf(i));
        }
        TaskView last = level;
        int before = tasks();
        // The task itself would still fit, its parts would not.
        refused(Refusal.Invalid.class, () -> made(yard.member, template, parent(last)));
        assertThat(tasks()).isEqualTo(before);
    }

    private TaskView under(TaskView parent, String title) {
        return yard.tasks()
                .createTask()
                .run(
                        caller(yard.owner),
                        new CreateTask.Command(
                                yard.project.id(),
                                TaskStatus.TODO,
                                TaskDetails.titled(new TaskTitle(title)),
                                Optional.of(TaskId.parse(parent.id())),
                                Optional.empty()));
    }

    private static ChangeTask.Command parent(TaskView parent) {
        return TaskAsks.change()
                .parent(new Edit.Put<>(TaskId.parse(parent.id())))
                .made();
    }
}
