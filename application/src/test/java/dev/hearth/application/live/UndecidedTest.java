package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.group.AddGroupMember;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.shared.Edit;
import dev.hearth.application.work.ChangeProject;
import dev.hearth.application.work.CreateProject;
import dev.hearth.application.work.CreateTask;
import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectKey;
import dev.hearth.domain.work.ProjectName;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.ProjectVisibility;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.TestHearth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens after it became doubtful whether somebody may look at a project, and before it is decided. */
class UndecidedTest {
    private final Thread test = Thread.currentThread();
    private final Interrupted projects = new Interrupted(Projects.class);
    private final TestHearth empty = TestHearth.inMemory();
    private final TestHearth hearth = TestHearth.on(empty.stores().behind(projects));
    private final Caller ada = hearth.somebodyCalled("ada");
    private final Caller grace = hearth.somebodyCalled("grace");
    private final ListeningClient stays = ListeningClient.of(ada);
    private final ListeningClient looks = ListeningClient.of(grace);
    private final Client looking = looks.connection();
    private final ProjectId project = project();

    UndecidedTest() {
        hearth.live().connect(stays.connection(), Positions.none());
        hearth.live().connect(looking, Positions.none());
        hearth.live().follow(looking, project.scope());
    }

    @AfterEach
    void stop() {
        hearth.close();
        empty.close();
    }

    @Test
    void HX_01_who_asks_to_hear_of_it_misses_nothing() {
        whileUndecided(() -> {
            plan("meanwhile");
            hearth.live().follow(looking, project.scope());
        });
        show(ProjectVisibility.PUBLIC);
        plan("after");
        Eventually.holds("all is heard", () -> revisions().size() == 3);
        assertThat(revisions()).containsExactly(3L, 4L, 5L);
    }

    @Test
    void HX_01_who_comes_into_it_hears_all_once() {
        whileUndecided(() -> {
            plan("meanwhile");
            hearth.projects().addProjectMember().run(ada, project, grace.user(), ProjectRole.MEMBER);
        });
        show(ProjectVisibility.PUBLIC);
        plan("after");
        Eventually.holds("all is heard", () -> revisions().size() >= 4);
        assertThat(revisions()).containsExactly(3L, 4L, 5L, 6L);
    }

    @Test
    void AZ_5_what_the_store_said_before_it_became_doubtful_again_does_not_count() {
        whileUndecided(() -> show(ProjectVisibility.PRIVATE));
        show(ProjectVisibility.PUBLIC);
        Eventually.holds("closed", () -> told(looks).contains("scope:closed"));
        plan("not for her");
        Eventually.holds("the others hear", () -> told(stays).size() == 3);
        assertThat(told(looks)).containsExactly("project:updated", "project:updated", "scope:closed");
    }

    @Test
    void who_does_not_want_to_hear_any_more_is_not_let_in_again() {
        whileUndecided(() -> {
            hearth.live().unfollow(looking, project.scope());
            plan("meanwhile");
        });
        show(ProjectVisibility.PUBLIC);
        Eventually.holds("the others hear", () -> told(stays).size() == 2);
        hearth.live().follow(looking, project.scope());
        plan("after");
        Eventually.holds("she hears again", () -> revisions().contains(5L));
        assertThat(revisions()).containsExactly(3L, 5L);
    }

    private void whileUndecided(Runnable what) {
        projects.at("find", thread -> !thread.equals(test), what);
    }

    private List<Long> revisions() {
        return looks.revisionsIn(project.scope());
    }

    private List<String> told(ListeningClient client) {
        return client.heardIn(project.scope()).stream().map(LiveEvent::type).toList();
    }

    private void show(ProjectVisibility visibility) {
        ChangeProject.Command command = new ChangeProject.Command(
                Optional.empty(),
                Optional.empty(),
                new Edit.Leave<>(),
                Optional.of(visibility),
                Optional.empty(),
                Optional.empty());
        hearth.projects().changeProject().run(ada, project, command);
    }

    private void plan(String title) {
        TaskDetails details = TaskDetails.titled(new TaskTitle(title));
        hearth.tasks().createTask().run(ada, new CreateTask.Command(project, TaskStatus.TODO, details));
    }

    private ProjectId project() {
        GroupId home = GroupId.parse(hearth.createGroup()
                .run(ada, new CreateGroup.Command(new GroupName("Home"), ""))
                .id());
        AddGroupMember.Command member = new AddGroupMember.Command(grace.user(), Optional.of(GroupRole.MEMBER));
        hearth.addGroupMember().run(ada, home, member);
        ProjectCard card = new ProjectCard(new ProjectKey("HOME"), new ProjectName("Home"), "");
        CreateProject.Command command = new CreateProject.Command(Optional.of(home), card, Optional.empty());
        return ProjectId.parse(
                hearth.projects().createProject().run(ada, command).id());
    }
}
