package dev.hearth.testkit.law;

import dev.hearth.application.shared.Edit;
import dev.hearth.application.work.AddComment;
import dev.hearth.application.work.ChangeField;
import dev.hearth.application.work.ChangeFilter;
import dev.hearth.application.work.ChangeProject;
import dev.hearth.application.work.ChangeTask;
import dev.hearth.application.work.ChangeTemplate;
import dev.hearth.application.work.CreateField;
import dev.hearth.application.work.CreateProject;
import dev.hearth.application.work.CreateTask;
import dev.hearth.application.work.CreateTaskFromTemplate;
import dev.hearth.application.work.CreateTemplate;
import dev.hearth.application.work.EditComment;
import dev.hearth.application.work.FieldEdits;
import dev.hearth.application.work.FieldEdits.Given;
import dev.hearth.application.work.FieldView;
import dev.hearth.application.work.LinkTasks;
import dev.hearth.application.work.MoveTask;
import dev.hearth.application.work.OptionEdit;
import dev.hearth.application.work.SaveFilter;
import dev.hearth.application.work.TemplateEdit;
import dev.hearth.application.work.TemplateView;
import dev.hearth.application.work.TransferTask;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.work.Board;
import dev.hearth.domain.work.Colour;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FilterCard;
import dev.hearth.domain.work.FilterId;
import dev.hearth.domain.work.OptionId;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectKey;
import dev.hearth.domain.work.ProjectName;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.ProjectVisibility;
import dev.hearth.domain.work.Reminder;
import dev.hearth.domain.work.Spot;
import dev.hearth.domain.work.TaskDelay;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskLink;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.domain.work.TemplateId;
import dev.hearth.testkit.TaskAsks;
import dev.hearth.testkit.TestFilters;
import dev.hearth.testkit.TestHearth;
import dev.hearth.testkit.TestProjects;
import dev.hearth.testkit.TestTasks;
import dev.hearth.testkit.TestTemplates;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/** What people do with projects, tasks and comments, by chance. What somebody may not do is refused, and nothing happens. */
final class WorkLife {
    private static final int WAYS = 36;
    private static final Emoji EMOJI = new Emoji("👍");

    private final TestHearth hearth;
    private final TestProjects projects;
    private final TestTasks tasks;
    private final List<Caller> people;
    private final Random chance;
    private final Supplier<GroupId> groups;
    private final Supplier<MessageText> texts;
    private final List<ProjectId> known = new ArrayList<>();
    private final List<TaskId> planned = new ArrayList<>();
    private final List<MessageId> said = new ArrayList<>();
    private final List<FilterId> kept = new ArrayList<>();
    private final List<TemplateView> patterns = new ArrayList<>();

    /** Somebody has begun a project, everybody is in it, and there is something to do and to say. */
    WorkLife(
            TestHearth hearth,
            List<Caller> people,
            Random chance,
            Supplier<GroupId> groups,
            Supplier<MessageText> texts) {
        this.hearth = hearth;
        this.projects = hearth.projects();
        this.tasks = hearth.tasks();
        this.people = people;
        this.chance = chance;
        this.groups = groups;
        this.texts = texts;
        begins(people.getFirst(), Optional.empty());
        people.stream()
                .skip(1)
                .forEach(person -> projects.addProjectMember()
                        .run(people.getFirst(), any(known), person.user(), ProjectRole.MEMBER));
        plans(people.getFirst());
        says(people.getFirst());
    }

    /** Any of the projects there ever were. */
    ProjectId any() {
        return any(known);
    }

    /** Something happens, and is told in a word. */
    String somethingHappens(Caller person) {
        int way = chance.nextInt(WAYS);
        ProjectId project = any();
        if (way < 6) {
            comeAndGo(way, person, project);
        } else if (way < 10) {
            rule(way, chance.nextInt(3) == 0 ? person : ownerOf(project).orElse(person), project);
        } else if (way < 18) {
            work(way, person);
        } else if (way < 26) {
            talk(way, person);
        } else if (way < 29) {
            filters(way, person, project);
        } else if (way < 32) {
            templates(way, ownerOf(project).orElse(person), project);
        } else if (way < 34) {
            transfers(person, project);
        } else {
            visits(way, person);
        }
        return "work " + way + " of " + project;
    }

    /** Mostly it is who may: otherwise little would come of it. */
    private Optional<Caller> ownerOf(ProjectId project) {
        return people.stream()
                .filter(person -> hearth.stores()
                        .projectMembers()
                        .find(project, person.user())
                        .filter(member -> member.role() == ProjectRole.OWNER)
                        .isPresent())
                .findFirst();
    }

    private void comeAndGo(int way, Caller person, ProjectId project) {
        Caller owner = ownerOf(project).orElse(person);
        UserId other = any(people).user();
        switch (way) {
            case 0 -> begins(person, Optional.of(groups.get()).filter(group -> chance.nextBoolean()));
            case 1 -> projects.joinProject().run(person, project);
            case 2 -> projects.addProjectMember().run(owner, project, other, any(List.of(ProjectRole.values())));
            case 3 -> projects.leaveProject().run(person, project);
            case 4 -> projects.removeProjectMember().run(owner, project, other);
            default -> projects.changeProjectRole().run(owner, project, other, any(List.of(ProjectRole.values())));
        }
    }

    private void begins(Caller person, Optional<GroupId> group) {
        String name = Long.toHexString(chance.nextLong() >>> 36).toUpperCase(Locale.ROOT);
        ProjectCard card = new ProjectCard(new ProjectKey("P" + name), new ProjectName("work " + name), "");
        CreateProject.Command command = new CreateProject.Command(group, card, Optional.of(visibility(group)));
        known.add(ProjectId.parse(projects.createProject().run(person, command).id()));
    }

    private ProjectVisibility visibility(Optional<GroupId> group) {
        ProjectVisibility any = any(List.of(ProjectVisibility.values()));
        return any == ProjectVisibility.GROUP && group.isEmpty() ? ProjectVisibility.PUBLIC : any;
    }

    private void rule(int way, Caller person, ProjectId project) {
        switch (way) {
            case 6 -> opensOrCloses(person, project);
            case 7 -> marks(person, project);
            case 8 ->
                projects.arrangeBoard()
                        .run(
                                person,
                                project,
                                new Board(Board.USUAL.columns().subList(0, 1 + chance.nextInt(3))),
                                Optional.empty());
            default -> ends(person, project);
        }
    }

    private void marks(Caller person, ProjectId project) {
        switch (chance.nextInt(4)) {
            case 0 -> projects.createLabel().run(person, project, "label " + chance.nextInt(5), new Colour("#a0b0c0"));
            case 1, 2 -> wantsToKnow(person, project);
            default -> changesWhatItWantsToKnow(person, project);
        }
    }

    private void wantsToKnow(Caller person, ProjectId project) {
        FieldKind kind = any(List.of(FieldKind.TEXT, FieldKind.NUMBER, FieldKind.CHOICE, FieldKind.CHECKBOX));
        List<String> options = kind == FieldKind.CHOICE ? List.of("small", "large") : List.of();
        String name = "field " + chance.nextInt(6);
        projects.createField()
                .run(person, project, new CreateField.Command(kind, name, "", options, Optional.of(chance.nextInt(3))));
    }

    private void changesWhatItWantsToKnow(Caller person, ProjectId project) {
        Optional<FieldView> any =
                projects.listFields().run(person, project).stream().findAny();
        if (any.isEmpty()) {
            return;
        }
        FieldId id = FieldId.parse(any.get().id());
        if (chance.nextBoolean()) {
            projects.deleteField().run(person, project, id);
            return;
        }
        Optional<List<OptionEdit>> options = Optional.of(any.get().options().stream()
                        .skip(1)
                        .map(option -> new OptionEdit(Optional.of(OptionId.parse(option.id())), option.name()))
                        .toList())
                .filter(rest -> !rest.isEmpty());
        projects.changeField()
                .run(
                        person,
                        project,
                        id,
                        new ChangeField.Command(
                                Optional.empty(),
                                Optional.of("about " + chance.nextInt(9)),
                                options,
                                Optional.empty(),
                                Optional.empty()));
    }

    /** In one of the fields of the task's project, mostly what it may be. */
    private FieldEdits fieldsOf(Caller person, TaskName task) {
        ProjectId project = ProjectId.parse(tasks.showTask().run(person, task).projectId());
        Map<FieldId, Edit<Given>> said = new HashMap<>();
        for (FieldView field : projects.listFields().run(person, project)) {
            if (chance.nextInt(2) == 0) {
                said.put(FieldId.parse(field.id()), said(field));
            }
        }
        return new FieldEdits(said);
    }

    private Edit<Given> said(FieldView field) {
        if (chance.nextInt(5) == 0) {
            return new Edit.Clear<>();
        }
        return new Edit.Put<>(
                switch (field.kind()) {
                    case "checkbox" -> new Given.Tick(chance.nextBoolean());
                    case "choice" -> new Given.Words(any(field.options()).id());
                    default -> new Given.Words(Integer.toString(chance.nextInt(100)));
                });
    }

    private void opensOrCloses(Caller person, ProjectId project) {
        ChangeProject.Command command = new ChangeProject.Command(
                Optional.empty(),
                Optional.empty(),
                new Edit.Put<>("about " + chance.nextInt(1000)),
                Optional.of(any(List.of(ProjectVisibility.values()))),
                Optional.empty(),
                Optional.empty());
        projects.changeProject().run(person, project, command);
    }

    private void ends(Caller person, ProjectId project) {
        switch (chance.nextInt(8)) {
            case 0, 1 -> projects.archiveProject().run(person, project);
            case 2, 3, 4 -> projects.restoreProject().run(person, project);
            case 5 -> projects.deleteProject().run(person, project);
            default ->
                projects.transferProject().run(person, project, any(people).user());
        }
    }

    private void work(int way, Caller person) {
        TaskName task = TaskName.of(any(planned));
        switch (way) {
            case 10, 11 -> plans(person);
            case 12 -> changes(person, task);
            case 13 -> links(person, task);
            case 14 -> moves(person, task);
            case 15 -> tasks.deleteTask().run(person, task);
            case 16 -> tasks.restoreTask().run(person, task);
            default -> {
                if (chance.nextBoolean()) {
                    tasks.followTask().run(person, task);
                } else {
                    tasks.unfollowTask().run(person, task);
                }
            }
        }
    }

    private void plans(Caller person) {
        TaskDetails details = TaskDetails.titled(new TaskTitle("task " + chance.nextInt(1000)))
                .assignedTo(chance.nextInt(3) == 0 ? List.of(person.user()) : List.of())
                .with(new TaskSchedule(Optional.empty(), due(), ZoneOffset.UTC));
        Optional<TaskId> parent =
                planned.stream().filter(one -> chance.nextInt(8) == 0).findFirst();
        CreateTask.Command command =
                new CreateTask.Command(any(), any(List.of(TaskStatus.values())), details, parent, Optional.empty());
        planned.add(TaskId.parse(tasks.createTask().run(person, command).id()));
    }

    private void changes(Caller person, TaskName task) {
        ChangeTask.Command command = new ChangeTask.Command(
                Optional.of(new TaskTitle("task " + chance.nextInt(1000))),
                Optional.empty(),
                Optional.of(any(List.of(TaskStatus.values()))),
                Optional.empty(),
                Optional.of(List.of(any(people).user())).filter(one -> chance.nextInt(3) == 0),
                Optional.empty(),
                when(),
                ChangeTask.Effort.UNCHANGED,
                parent(),
                new Edit.Leave<>(),
                chance.nextBoolean() ? fieldsOf(person, task) : FieldEdits.NONE,
                Optional.empty());
        tasks.changeTask().run(person, task, command);
    }

    private ChangeTask.When when() {
        Optional<TaskTime> due = due();
        Optional<List<Reminder>> reminders =
                Optional.of(List.of(new Reminder(chance.nextInt(100)))).filter(one -> chance.nextInt(4) == 0);
        return new ChangeTask.When(
                new Edit.Leave<>(),
                due.<Edit<Function<Optional<ZoneId>, TaskTime>>>map(time -> new Edit.Put<>(zone -> time))
                        .orElseGet(Edit.Leave::new),
                Optional.empty(),
                reminders);
    }

    /** Long overdue, or not for long. */
    private Optional<TaskTime> due() {
        return Optional.of(TaskTime.parse(chance.nextBoolean() ? "1970-01-02T12:00" : "2999-12-31"))
                .filter(time -> chance.nextInt(3) == 0);
    }

    private Edit<TaskId> parent() {
        return switch (chance.nextInt(6)) {
            case 0 -> new Edit.Put<>(any(planned));
            case 1 -> new Edit.Clear<>();
            default -> new Edit.Leave<>();
        };
    }

    private void links(Caller person, TaskName task) {
        TaskId other = any(planned);
        if (chance.nextInt(3) == 0) {
            tasks.unlinkTasks().run(person, task, other);
        } else {
            TaskLink.Kind kind = any(List.of(TaskLink.Kind.values()));
            tasks.linkTasks().run(person, task, new LinkTasks.Command(kind, other));
        }
    }

    private void moves(Caller person, TaskName task) {
        Spot spot = any(List.of(new Spot.First(), new Spot.Last(), new Spot.Before(any(planned))));
        tasks.moveTask().run(person, task, new MoveTask.Command(any(List.of(TaskStatus.values())), spot));
    }

    /** Mostly where it may: who is in one project is in few others. */
    private void transfers(Caller person, ProjectId project) {
        TaskName task = TaskName.of(any(planned));
        Caller mover = chance.nextInt(3) == 0 ? person : ownerOf(project).orElse(person);
        Optional<TaskStatus> status =
                Optional.of(any(List.of(TaskStatus.values()))).filter(one -> chance.nextInt(3) == 0);
        tasks.transferTask().run(mover, task, new TransferTask.Command(project, status));
    }

    /** Somebody is let in to a task alone, or out of it again: they hear nothing of it, and of the project least of all. */
    private void visits(int way, Caller person) {
        TaskId task = any(planned);
        Caller host = hearth.stores()
                .tasks()
                .find(task)
                .flatMap(there -> ownerOf(there.project()))
                .orElse(person);
        UserId guest = any(people).user();
        if (way == 34) {
            tasks.addTaskGuest().run(host, TaskName.of(task), guest);
        } else {
            tasks.removeTaskGuest().run(host, TaskName.of(task), guest);
        }
    }

    private void filters(int way, Caller person, ProjectId project) {
        TestFilters filters = hearth.filters();
        FilterCard card = FilterCard.of("filter " + chance.nextInt(1000), Map.of("sort", "due"));
        switch (way) {
            case 26 ->
                kept.add(FilterId.parse(filters.save()
                        .run(person, new SaveFilter.Command(Optional.empty(), card))
                        .id()));
            case 27 ->
                kept.add(FilterId.parse(
                        filters.share().run(person, project, card).id()));
            default -> {
                if (!kept.isEmpty()) {
                    changes(person, any(kept), card);
                }
            }
        }
    }

    private void changes(Caller person, FilterId filter, FilterCard card) {
        if (chance.nextInt(3) == 0) {
            hearth.filters().delete().run(person, filter);
        } else {
            ChangeFilter.Command command =
                    new ChangeFilter.Command(Optional.of(card.name()), Optional.empty(), Optional.empty());
            hearth.filters().change().run(person, filter, command);
        }
    }

    private void templates(int way, Caller person, ProjectId project) {
        TestTemplates templates = hearth.templates();
        if (way == 29 || patterns.isEmpty()) {
            patterns.add(
                    templates.create().run(person, project, new CreateTemplate.Command(Optional.empty(), pattern())));
            return;
        }
        TemplateView template = any(patterns);
        TemplateId id = TemplateId.parse(template.id());
        switch (chance.nextInt(4)) {
            case 0 -> templates.delete().run(person, id);
            case 1 -> templates.change().run(person, id, new ChangeTemplate.Command(pattern(), Optional.empty()));
            default ->
                planned.add(TaskId.parse(templates
                        .use()
                        .run(
                                person,
                                new CreateTaskFromTemplate.Command(
                                        ProjectId.parse(template.projectId()), id, nothingMore()))
                        .id()));
        }
    }

    private TemplateEdit pattern() {
        return TaskAsks.template()
                .name(Optional.of("template " + chance.nextInt(20)))
                .title(Optional.of(new TaskTitle("pattern " + chance.nextInt(1000))))
                .dueIn(new Edit.Put<>(new TaskDelay(chance.nextInt(5000))))
                .parts(Optional.of(List.of(new TaskTitle("a part"))).filter(one -> chance.nextInt(2) == 0))
                .made();
    }

    private static ChangeTask.Command nothingMore() {
        return TaskAsks.change().made();
    }

    private void talk(int way, Caller person) {
        MessageId comment = any(said);
        switch (way) {
            case 18 -> tasks.editComment().run(person, new EditComment.Command(comment, texts.get(), Optional.empty()));
            case 19 -> tasks.deleteComment().run(person, comment);
            case 20 -> tasks.addCommentReaction().run(person, comment, EMOJI);
            case 21 -> tasks.removeCommentReaction().run(person, comment, EMOJI);
            case 22 -> tasks.markCommentsRead().run(person, comment);
            default -> says(person);
        }
    }

    private void says(Caller person) {
        Optional<ClientMessageId> name = Optional.of(new ClientMessageId("comment-" + chance.nextInt(40)))
                .filter(n -> chance.nextInt(4) == 0);
        AddComment.Command command = new AddComment.Command(TaskName.of(any(planned)), texts.get(), name);
        said.add(MessageId.parse(tasks.addComment().run(person, command).id()));
    }

    private <T> T any(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
