package dev.hearth.application.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.group.AddGroupMember;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.work.AddComment;
import dev.hearth.application.work.ChangeTask;
import dev.hearth.application.work.CreateField;
import dev.hearth.application.work.CreateProject;
import dev.hearth.application.work.CreateTask;
import dev.hearth.application.work.FieldEdits;
import dev.hearth.application.work.FieldView;
import dev.hearth.application.work.TaskView;
import dev.hearth.application.work.TransferTask;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectKey;
import dev.hearth.domain.work.ProjectName;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.ProjectVisibility;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.testkit.GivenProjects;
import dev.hearth.testkit.TestHearth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** TM-07, AZ-7: everybody finds the work they may see, and nothing else. */
class WhoFindsWorkTest {
    private final TestHearth hearth = TestHearth.inMemory();
    private final Caller ada = hearth.somebodyCalled("ada");
    private final Caller grace = hearth.somebodyCalled("grace");
    private final Caller gus = hearth.somebodyCalled("gus");
    private final GroupId house = GroupId.parse(hearth.createGroup()
            .run(ada, new CreateGroup.Command(new GroupName("house"), ""))
            .id());

    WhoFindsWorkTest() {
        enters(grace, GroupRole.MEMBER);
        enters(gus, GroupRole.GUEST);
    }

    @AfterEach
    void stop() {
        hearth.close();
    }

    @Test
    void TM_07_AZ_7_tasks_and_comments_are_found_by_the_people_of_the_project_as_long_as_they_are_in_it() {
        ProjectId home = begins(Optional.empty(), ProjectVisibility.PRIVATE, "HOME");
        TaskView task = makes(home, "Water the xylophone");
        comments(task, "with a zither");
        assertThat(tasks(ada, "xylophone")).containsExactly(task.id());
        assertThat(tasks(grace, "xylophone")).isEmpty();
        hearth.projects().addProjectMember().run(ada, home, grace.user(), ProjectRole.VIEWER);
        assertThat(tasks(grace, "xylophone in:home from:ada")).containsExactly(task.id());
        assertThat(found(grace, "zither"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.task().name()).isEqualTo("HOME-1"));
        hearth.projects().removeProjectMember().run(ada, home, grace.user());
        assertThat(tasks(grace, "xylophone")).isEmpty();
        assertThat(tasks(grace, "xylophone in:" + home)).isEmpty();
        assertThat(tasks(grace, "HOME-1")).isEmpty();
        assertThat(found(grace, "zither")).isEmpty();
    }

    @Test
    void TM_07_AZ_7_a_guest_finds_their_single_task_and_cannot_tell_what_else_there_is() {
        ProjectId home = begins(Optional.empty(), ProjectVisibility.PRIVATE, "HOME");
        ProjectId own = ProjectId.parse(hearth.projects()
                .createProject()
                .run(
                        gus,
                        new CreateProject.Command(
                                Optional.empty(), GivenProjects.card("GUS", "Gus", ""), Optional.empty()))
                .id());
        TaskView task = makes(home, "Water the xylophone");
        comments(task, "with a zither");
        for (int i = 0; i < 7; i++) {
            comments(makes(home, "Hide the xylophone"), "with a zither");
        }
        assertThat(tasks(gus, "xylophone")).isEmpty();
        hearth.tasks().addTaskGuest().run(ada, named(task), gus.user());
        for (SearchSort sort : SearchSort.values()) {
            PageRequest few = PageRequest.read(Optional.empty(), Optional.of("3"));
            Page<TaskHitView> hits = hearth.search().tasks().run(gus, "xylophone", sort, few);
            assertThat(hits.next()).isEmpty();
            assertThat(hits.items()).singleElement().satisfies(hit -> {
                assertThat(hit.task().id()).isEqualTo(task.id());
                assertThat(hit.task().rank()).isEmpty();
                assertThat(hit.project().name()).isEqualTo("HOME");
            });
            Page<CommentHitView> said = hearth.search().comments().run(gus, "zither", sort, few);
            assertThat(said.next()).isEmpty();
            assertThat(said.items()).extracting(hit -> hit.task().id()).containsExactly(task.id());
        }
        assertThat(tasks(gus, "HOME-1")).containsExactly(task.id());
        assertThat(tasks(gus, "HOME-2")).isEmpty();
        assertThat(projects(gus, "home")).isEmpty();
        assertThat(tasks(gus, "xylophone in:gus")).isEmpty();
        assertThat(tasks(gus, "xylophone in:home")).containsExactly(task.id());
        assertThat(own).isNotEqualTo(home);
        hearth.tasks().removeTaskGuest().run(ada, named(task), gus.user());
        assertThat(tasks(gus, "xylophone")).isEmpty();
        assertThat(found(gus, "zither")).isEmpty();
    }

    @Test
    void TM_07_what_a_guest_finds_comes_before_the_rest_page_by_page() {
        ProjectId home = begins(Optional.empty(), ProjectVisibility.PRIVATE, "HOME");
        ProjectId ours = begins(Optional.of(house), ProjectVisibility.GROUP, "OURS");
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            TaskView lent = makes(home, "Xylophone " + i);
            hearth.tasks().addTaskGuest().run(ada, named(lent), grace.user());
            all.add(lent.id());
            all.add(makes(ours, "Xylophone too " + i).id());
        }
        List<String> seen = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page<TaskHitView> page = hearth.search()
                    .tasks()
                    .run(grace, "xylophone", SearchSort.NEWEST, PageRequest.read(next, Optional.of("2")));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            page.items().forEach(hit -> seen.add(hit.task().id()));
            next = page.next();
        } while (next.isPresent());
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void TM_07_what_is_open_in_a_group_is_found_by_members_but_not_by_guests() {
        ProjectId ours = begins(Optional.of(house), ProjectVisibility.GROUP, "OURS");
        TaskView task = makes(ours, "Water the plants");
        assertThat(tasks(grace, "plants")).containsExactly(task.id());
        assertThat(projects(grace, "ours")).containsExactly(ours.toString());
        assertThat(tasks(gus, "plants")).isEmpty();
        assertThat(projects(gus, "ours")).isEmpty();
        assertThat(projects(hearth.somebodyCalled("mallory"), "ours")).isEmpty();
    }

    @Test
    void TM_07_a_task_is_found_by_what_it_is_called_by() {
        ProjectId home = begins(Optional.empty(), ProjectVisibility.PRIVATE, "HOME");
        makes(home, "See HOME 2 first");
        TaskView second = makes(home, "Water the plants");
        assertThat(tasks(ada, " home-2 ")).containsExactly(second.id());
        assertThat(tasks(ada, "HOME-3")).isEmpty();
        assertThat(tasks(ada, "plants in:elsewhere")).isEmpty();
        assertThat(tasks(ada, "plants has:link")).isEmpty();
        assertThat(tasks(ada, "plants from:nobody")).isEmpty();
    }

    @Test
    void TM_07_AZ_7_a_task_that_went_to_another_project_is_found_by_its_old_key_only_where_the_other_is_looked_at() {
        ProjectId home = begins(Optional.empty(), ProjectVisibility.PRIVATE, "HOME");
        ProjectId work = begins(Optional.empty(), ProjectVisibility.PRIVATE, "WORK");
        hearth.projects().addProjectMember().run(ada, home, grace.user(), ProjectRole.MEMBER);
        TaskView task = makes(home, "Water the plants");
        hearth.tasks().transferTask().run(ada, named(task), new TransferTask.Command(work, Optional.empty()));
        assertThat(tasks(ada, "HOME-1")).containsExactly(task.id());
        assertThat(tasks(ada, "WORK-1")).containsExactly(task.id());
        assertThat(tasks(ada, "HOME-1 in:HOME")).isEmpty();
        assertThat(tasks(grace, "HOME-1")).isEmpty();
    }

    @Test
    void TM_07_with_a_deleted_task_or_project_all_that_hangs_on_it_is_gone() {
        ProjectId home = begins(Optional.empty(), ProjectVisibility.PRIVATE, "HOME");
        TaskView task = makes(home, "Water the plants");
        comments(task, "with a zither");
        hearth.tasks().deleteTask().run(ada, named(task));
        assertThat(tasks(ada, "plants")).isEmpty();
        assertThat(tasks(ada, "HOME-1")).isEmpty();
        assertThat(found(ada, "zither")).isEmpty();
        hearth.tasks().restoreTask().run(ada, named(task));
        assertThat(found(ada, "zither")).hasSize(1);
        hearth.projects().deleteProject().run(ada, home);
        assertThat(tasks(ada, "plants")).isEmpty();
        assertThat(found(ada, "zither")).isEmpty();
        assertThat(projects(ada, "home")).isEmpty();
    }

    @Test
    void TM_07_one_search_finds_the_first_of_everything() {
        ProjectId home = begins(Optional.empty(), ProjectVisibility.PRIVATE, "ZITHER");
        TaskView task = makes(home, "Tune the zither");
        comments(task, "my zither?");
        SearchEverything.Found all = hearth.search().everything().run(ada, "zither");
        assertThat(all.tasks()).hasSize(1);
        assertThat(all.projects()).hasSize(1);
        assertThat(all.comments()).hasSize(1);
        assertThat(all.messages()).isEmpty();
        assertThat(hearth.search().everything().run(grace, "zither"))
                .isEqualTo(
                        new SearchEverything.Found(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        SearchEverything.Found filtered = hearth.search().everything().run(ada, "zither from:me");
        assertThat(filtered.tasks()).hasSize(1);
        assertThat(filtered.projects()).isEmpty();
    }

    @Test
    void TM_05_TM_07_what_is_found_says_something_only_in_fields_that_there_are() {
        ProjectId home = begins(Optional.empty(), ProjectVisibility.PRIVATE, "HOME");
        FieldView note = field(home, "Note");
        FieldView cost = field(home, "Cost");
        TaskDetails details = TaskDetails.titled(new TaskTitle("Water the xylophone"));
        FieldEdits fields = new FieldEdits(Map.of(
                FieldId.parse(note.id()), new Edit.Put<>(new FieldEdits.Given.Words("n")),
                FieldId.parse(cost.id()), new Edit.Put<>(new FieldEdits.Given.Words("c"))));
        TaskView task = hearth.tasks()
                .createTask()
                .run(
                        ada,
                        new CreateTask.Command(
                                home,
                                TaskStatus.TODO,
                                details,
                                Optional.empty(),
                                Optional.empty(),
                                ChangeTask.When.UNCHANGED,
                                fields));
        hearth.tasks().addTaskGuest().run(ada, named(task), gus.user());
        hearth.projects().deleteField().run(ada, home, FieldId.parse(cost.id()));
        for (String text : List.of("xylophone", "HOME-1")) {
            assertThat(fields(ada, text)).containsExactly(Map.of(note.id(), "n"));
            assertThat(fields(gus, text)).containsExactly(Map.of());
        }
    }

    private FieldView field(ProjectId project, String name) {
        return hearth.projects()
                .createField()
                .run(ada, project, new CreateField.Command(FieldKind.TEXT, name, "", List.of(), Optional.empty()));
    }

    private List<Map<String, Object>> fields(Caller caller, String text) {
        return hearth.search().tasks().run(caller, text, SearchSort.NEWEST, PageRequest.first()).items().stream()
                .map(hit -> hit.task().fields())
                .toList();
    }

    private void enters(Caller who, GroupRole as) {
        hearth.addGroupMember().run(ada, house, new AddGroupMember.Command(who.user(), Optional.of(as)));
    }

    private ProjectId begins(Optional<GroupId> group, ProjectVisibility visibility, String key) {
        ProjectCard card = new ProjectCard(new ProjectKey(key), new ProjectName("Plans"), "");
        return ProjectId.parse(hearth.projects()
                .createProject()
                .run(ada, new CreateProject.Command(group, card, Optional.of(visibility)))
                .id());
    }

    private TaskView makes(ProjectId project, String title) {
        TaskDetails details = TaskDetails.titled(new TaskTitle(title));
        return hearth.tasks().createTask().run(ada, new CreateTask.Command(project, TaskStatus.TODO, details));
    }

    private void comments(TaskView task, String text) {
        hearth.tasks()
                .addComment()
                .run(ada, new AddComment.Command(named(task), new MessageText(text), Optional.empty()));
    }

    private static TaskName named(TaskView task) {
        return TaskName.of(TaskId.parse(task.id()));
    }

    private List<String> tasks(Caller caller, String text) {
        return hearth.search().tasks().run(caller, text, SearchSort.BEST, PageRequest.first()).items().stream()
                .map(hit -> hit.task().id())
                .toList();
    }

    private List<CommentHitView> found(Caller caller, String text) {
        return hearth.search()
                .comments()
                .run(caller, text, SearchSort.NEWEST, PageRequest.first())
                .items();
    }

    private List<String> projects(Caller caller, String text) {
        return hearth.search().projects().run(caller, text, PageRequest.first()).items().stream()
                .map(hit -> hit.project().id())
                .toList();
    }
}
