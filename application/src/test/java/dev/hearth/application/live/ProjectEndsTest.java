package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.group.AddGroupMember;
import dev.hearth.application.group.ChangeGroupMember;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.shared.Edit;
import dev.hearth.application.work.ChangeProject;
import dev.hearth.application.work.CreateProject;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Colour;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectKey;
import dev.hearth.domain.work.ProjectName;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.ProjectVisibility;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.TestHearth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** TM-09, AZ-5: who hears of a project, and that who may no longer hears nothing more, from that moment on. */
class ProjectEndsTest {
    private final TestHearth hearth = TestHearth.inMemory();
    private final Caller ada = hearth.somebodyCalled("ada");
    private final Caller grace = hearth.somebodyCalled("grace");
    private final ListeningClient stays = ListeningClient.of(ada);
    private final ListeningClient looks = ListeningClient.of(grace);
    private final GroupId home = GroupId.parse(hearth.createGroup()
            .run(ada, new CreateGroup.Command(new GroupName("Home"), ""))
            .id());
    private final ProjectId project = project();
    private int labels;

    ProjectEndsTest() {
        AddGroupMember.Command member = new AddGroupMember.Command(grace.user(), Optional.of(GroupRole.MEMBER));
        hearth.addGroupMember().run(ada, home, member);
        hearth.live().connect(stays.connection(), Positions.none());
    }

    @AfterEach
    void stop() {
        hearth.close();
    }

    @Test
    void TM_09_members_hear_of_their_projects_by_themselves_and_others_when_they_ask() {
        Client connection = looks.connection();
        hearth.live().connect(connection, Positions.none());
        change();
        awaitTold(stays, 1);
        assertThat(told(looks)).isEmpty();
        assertThat(hearth.live().follow(connection, project.scope())).isEqualTo(3);
        change();
        Eventually.holds("she hears", () -> told(looks).equals(List.of("project:updated")));
        hearth.live().unfollow(connection, project.scope());
        change();
        awaitTold(stays, 3);
        assertThat(told(looks)).hasSize(1);
    }

    @RepeatedTest(20)
    void AZ_5_who_is_removed_hears_that_and_nothing_after_it_though_they_could_look() {
        hearth.projects().addProjectMember().run(ada, project, grace.user(), ProjectRole.MEMBER);
        hearth.live().connect(looks.connection(), Positions.none());
        hearth.projects().removeProjectMember().run(ada, project, grace.user());
        changeUnheard();
        assertThat(told(looks)).containsExactly("member:left", "scope:closed");
    }

    @RepeatedTest(20)
    void AZ_5_a_narrower_visibility_puts_out_who_only_looked() {
        Client connection = looking();
        show(ProjectVisibility.PRIVATE);
        changeUnheard();
        Eventually.holds("closed", () -> told(looks).contains("scope:closed"));
        assertThat(told(looks)).containsExactly("project:updated", "scope:closed");
        assertThatThrownBy(() -> hearth.live().follow(connection, project.scope()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @RepeatedTest(20)
    void a_wider_visibility_changes_nothing_for_who_hears_already() {
        looking();
        show(ProjectVisibility.PUBLIC);
        change();
        change();
        Eventually.holds("all heard", () -> looks.revisionsIn(project.scope()).contains(5L));
        assertThat(looks.revisionsIn(project.scope())).isSorted().doesNotHaveDuplicates();
        assertThat(told(looks)).containsOnly("project:updated");
    }

    @RepeatedTest(20)
    void AZ_5_who_goes_from_the_group_hears_no_more_of_what_they_looked_at() {
        looking();
        hearth.groups().removeGroupMember().run(ada, home, grace.user());
        changeUnheard();
        Eventually.holds("closed", () -> told(looks).contains("scope:closed"));
        assertThat(told(looks)).containsExactly("scope:closed");
    }

    @RepeatedTest(20)
    void AZ_5_who_becomes_a_guest_hears_no_more_of_what_they_looked_at() {
        looking();
        hearth.groups()
                .changeGroupMember()
                .run(ada, home, grace.user(), new ChangeGroupMember.Command(Optional.of(GroupRole.GUEST), Map.of()));
        changeUnheard();
        Eventually.holds("closed", () -> told(looks).contains("scope:closed"));
        assertThat(told(looks)).containsExactly("scope:closed");
    }

    @RepeatedTest(20)
    void a_deleted_project_is_told_to_all_and_closed() {
        looking();
        hearth.projects().deleteProject().run(ada, project);
        for (ListeningClient client : List.of(stays, looks)) {
            Eventually.holds("closed", () -> told(client).contains("scope:closed"));
            assertThat(told(client)).containsExactly("project:deleted", "scope:closed");
        }
    }

    @Test
    void TM_09_people_who_come_and_change_are_told_in_the_projects_scope() {
        hearth.projects().addProjectMember().run(ada, project, grace.user(), ProjectRole.VIEWER);
        hearth.projects().changeProjectRole().run(ada, project, grace.user(), ProjectRole.MANAGER);
        hearth.projects().leaveProject().run(grace, project);
        Eventually.holds("all told", () -> told(stays).size() == 3);
        assertThat(told(stays)).containsExactly("member:joined", "member:updated", "member:left");
    }

    private Client looking() {
        Client connection = looks.connection();
        hearth.live().connect(connection, Positions.none());
        hearth.live().follow(connection, project.scope());
        return connection;
    }

    /** The room tells everybody at once: when one has heard it, so have all. */
    private void changeUnheard() {
        String last = change();
        Eventually.holds(
                "the others hear",
                () -> stays.heardIn(project.scope()).stream()
                        .anyMatch(event -> event.data().toString().contains(last)));
        assertThat(looks.heardIn(project.scope()))
                .noneMatch(event -> event.data().toString().contains(last));
    }

    private String change() {
        String name = "label " + ++labels;
        hearth.projects().createLabel().run(ada, project, name, new Colour("#ff0000"));
        return name;
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

    private ProjectId project() {
        ProjectCard card = new ProjectCard(new ProjectKey("OURS"), new ProjectName("Ours"), "");
        CreateProject.Command command = new CreateProject.Command(Optional.of(home), card, Optional.empty());
        return ProjectId.parse(
                hearth.projects().createProject().run(ada, command).id());
    }

    private void awaitTold(ListeningClient client, int events) {
        Eventually.holds(events + " are told", () -> told(client).size() == events);
    }

    private List<String> told(ListeningClient client) {
        return client.heardIn(project.scope()).stream().map(LiveEvent::type).toList();
    }
}
