package dev.hearth.application.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.identity.OwnerProof;
import dev.hearth.domain.group.Archiving;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.ProjectVisibility;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** TM-04: who is in a project, who sees it, and what is left when they go. */
class ProjectPeopleTest {
    private final Workshop shop = new Workshop();

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void AZ_2_who_may_look_is_as_the_visibility_says() {
        ProjectId secret = shop.ours(shop.grace, "SECRET", ProjectVisibility.PRIVATE);
        ProjectId ours = shop.ours(shop.grace, "OURS", ProjectVisibility.GROUP);
        ProjectId open = shop.ours(shop.grace, "OPEN", ProjectVisibility.PUBLIC);
        shop.letIn(shop.grace, secret, shop.gus, ProjectRole.VIEWER);
        sees(shop.ada, List.of(ours, open), List.of(secret));
        sees(shop.alan, List.of(ours, open), List.of(secret));
        sees(shop.gus, List.of(secret, open), List.of(ours));
        sees(shop.eve, List.of(open), List.of(secret, ours));
    }

    private void sees(Caller caller, List<ProjectId> some, List<ProjectId> others) {
        some.forEach(id -> assertThat(shop.seen(caller, id).id()).isEqualTo(id.toString()));
        others.forEach(id -> refused(Refusal.NotFound.class, () -> shop.seen(caller, id)));
        others.forEach(id -> refused(Refusal.NotFound.class, () -> shop.people(caller, id)));
    }

    @Test
    void lists_show_what_one_is_in_and_what_one_may_look_at() {
        ProjectId mine = shop.mine(shop.grace, "MINE");
        ProjectId secret = shop.ours(shop.ada, "SECRET", ProjectVisibility.PRIVATE);
        ProjectId ours = shop.ours(shop.ada, "OURS", ProjectVisibility.GROUP);
        ProjectId open = shop.ours(shop.ada, "OPEN", ProjectVisibility.PUBLIC);
        shop.letIn(shop.ada, ours, shop.grace, ProjectRole.MEMBER);
        assertThat(shop.work().listMyProjects().run(shop.grace, Workshop.ALL).items())
                .extracting(ProjectView::id)
                .containsExactly(mine.toString(), ours.toString());
        assertThat(shop.work()
                        .listOpenProjects()
                        .run(shop.grace, Optional.of(shop.home), Workshop.ALL)
                        .items())
                .extracting(ProjectView::id)
                .containsExactly(ours.toString(), open.toString())
                .doesNotContain(secret.toString());
        assertThat(shop.work()
                        .listOpenProjects()
                        .run(shop.eve, Optional.empty(), Workshop.ALL)
                        .items())
                .extracting(ProjectView::id)
                .containsExactly(open.toString());
        refused(
                Refusal.Forbidden.class,
                () -> shop.work().listOpenProjects().run(shop.gus, Optional.of(shop.home), Workshop.ALL));
        refused(
                Refusal.NotFound.class,
                () -> shop.work().listOpenProjects().run(shop.eve, Optional.of(shop.home), Workshop.ALL));
    }

    @Test
    void managers_run_everything_but_the_owners() {
        ProjectId project = shop.mine(shop.grace, "MINE");
        shop.letIn(shop.grace, project, shop.alan, ProjectRole.MANAGER);
        shop.letIn(shop.alan, project, shop.eve, ProjectRole.VIEWER);
        role(shop.alan, project, shop.eve, ProjectRole.MEMBER);
        refused(Refusal.Forbidden.class, () -> role(shop.alan, project, shop.eve, ProjectRole.OWNER));
        refused(Refusal.Forbidden.class, () -> role(shop.alan, project, shop.grace, ProjectRole.VIEWER));
        refused(Refusal.Forbidden.class, () -> remove(shop.alan, project, shop.grace));
        refused(Refusal.Forbidden.class, () -> shop.letIn(shop.alan, project, shop.gus, ProjectRole.OWNER));
        refused(Refusal.Forbidden.class, () -> shop.work().archiveProject().run(shop.alan, project));
        refused(
                Refusal.Forbidden.class,
                () -> shop.work().changeProject().run(shop.alan, project, Workshop.shown(ProjectVisibility.PUBLIC)));
        refused(Refusal.Forbidden.class, () -> role(shop.eve, project, shop.eve, ProjectRole.MANAGER));
        shop.work().changeProject().run(shop.alan, project, Workshop.named("Another"));
        assertThat(shop.people(shop.eve, project)).containsExactly("alan manager", "eve member", "grace owner");
    }

    @Test
    void those_who_run_the_group_run_its_projects_unless_they_are_private() {
        ProjectId ours = shop.ours(shop.grace, "OURS", ProjectVisibility.GROUP);
        ProjectId secret = shop.ours(shop.grace, "SECRET", ProjectVisibility.PRIVATE);
        shop.letIn(shop.grace, secret, shop.ada, ProjectRole.VIEWER);
        shop.work().archiveProject().run(shop.ada, ours);
        shop.work().restoreProject().run(shop.ada, ours);
        shop.letIn(shop.ada, ours, shop.alan, ProjectRole.OWNER);
        remove(shop.ada, ours, shop.grace);
        assertThat(shop.people(shop.ada, ours)).containsExactly("alan owner");
        refused(Refusal.Forbidden.class, () -> shop.work().archiveProject().run(shop.ada, secret));
        refused(Refusal.Forbidden.class, () -> remove(shop.ada, secret, shop.grace));
    }

    @Test
    void members_of_the_group_join_what_they_see_and_guests_and_strangers_do_not() {
        ProjectId ours = shop.ours(shop.ada, "OURS", ProjectVisibility.GROUP);
        ProjectId open = shop.ours(shop.ada, "OPEN", ProjectVisibility.PUBLIC);
        assertThat(shop.work().joinProject().run(shop.grace, ours).role()).isEqualTo("member");
        assertThat(shop.work().joinProject().run(shop.grace, ours).role()).isEqualTo("member");
        refused(Refusal.NotFound.class, () -> shop.work().joinProject().run(shop.eve, ours));
        refused(Refusal.Forbidden.class, () -> shop.work().joinProject().run(shop.eve, open));
        refused(Refusal.Forbidden.class, () -> shop.work().joinProject().run(shop.gus, open));
        refused(Refusal.Invalid.class, () -> shop.letIn(shop.ada, ours, shop.eve, ProjectRole.MEMBER));
        shop.letIn(shop.ada, ours, shop.gus, ProjectRole.VIEWER);
        assertThat(shop.people(shop.gus, ours)).containsExactly("ada owner", "grace member", "gus viewer");
    }

    @Test
    void the_last_owner_makes_another_one_before_they_go() {
        ProjectId project = shop.mine(shop.grace, "MINE");
        refused(Refusal.Conflict.class, () -> shop.work().leaveProject().run(shop.grace, project));
        shop.letIn(shop.grace, project, shop.eve, ProjectRole.VIEWER);
        refused(Refusal.Conflict.class, () -> shop.work().leaveProject().run(shop.grace, project));
        refused(Refusal.Conflict.class, () -> role(shop.grace, project, shop.grace, ProjectRole.MEMBER));
        refused(Refusal.Conflict.class, () -> remove(shop.grace, project, shop.grace));
        assertThat(shop.work()
                        .transferProject()
                        .run(shop.grace, project, shop.eve.user())
                        .membership()
                        .map(ProjectView.Membership::role))
                .contains("manager");
        shop.work().leaveProject().run(shop.grace, project);
        assertThat(shop.people(shop.eve, project)).containsExactly("eve owner");
        refused(Refusal.NotFound.class, () -> shop.seen(shop.grace, project));
    }

    @Test
    void who_leaves_the_group_leaves_its_projects_to_their_heirs() {
        ProjectId ours = shop.ours(shop.grace, "OURS", ProjectVisibility.GROUP);
        ProjectId alone = shop.ours(shop.grace, "ALONE", ProjectVisibility.PRIVATE);
        ProjectId mine = shop.mine(shop.grace, "MINE");
        shop.letIn(shop.grace, ours, shop.gus, ProjectRole.VIEWER);
        shop.letIn(shop.grace, ours, shop.alan, ProjectRole.MEMBER);
        shop.hearth().groups().removeGroupMember().run(shop.ada, shop.home, shop.grace.user());
        assertThat(shop.people(shop.ada, ours)).containsExactly("alan owner", "gus viewer");
        assertThat(shop.people(shop.grace, mine)).containsExactly("grace owner");
        assertThat(shop.hearth().stores().projects().find(alone)).isEmpty();
    }

    @Test
    void a_deleted_group_takes_its_projects_along() {
        ProjectId secret = shop.ours(shop.grace, "SECRET", ProjectVisibility.PRIVATE);
        ProjectId open = shop.ours(shop.grace, "OPEN", ProjectVisibility.PUBLIC);
        shop.hearth().groups().deleteGroup().run(shop.ada, shop.home);
        List.of(secret, open).forEach(id -> refused(Refusal.NotFound.class, () -> shop.seen(shop.grace, id)));
    }

    @Test
    void in_an_archived_group_no_project_changes() {
        ProjectId open = shop.ours(shop.grace, "OPEN", ProjectVisibility.PUBLIC);
        shop.hearth()
                .stores()
                .groups()
                .change(shop.home, group -> group.archived(shop.hearth().clock().instant(), Archiving.By.GROUP));
        refused(
                Refusal.Conflict.class,
                () -> shop.work().changeProject().run(shop.grace, open, Workshop.named("Other")));
        refused(Refusal.Conflict.class, () -> shop.work().joinProject().run(shop.alan, open));
        refused(Refusal.Conflict.class, () -> shop.ours(shop.grace, "MORE", ProjectVisibility.GROUP));
    }

    @Test
    void a_deleted_account_leaves_its_projects_to_their_heirs() {
        ProjectId shared = shop.mine(shop.grace, "SHARED");
        ProjectId alone = shop.mine(shop.grace, "ALONE");
        shop.letIn(shop.grace, shared, shop.eve, ProjectRole.VIEWER);
        OwnerProof.Shown proof = new OwnerProof.Shown(
                Optional.of(Password.chosen("a long pass phrase")), Optional.empty(), Device.UNKNOWN);
        shop.hearth().identity().accounts().deleteAccount().run(shop.grace, proof);
        assertThat(shop.people(shop.eve, shared)).containsExactly("eve owner");
        assertThat(shop.hearth().stores().projects().find(alone)).isEmpty();
    }

    private void role(Caller caller, ProjectId project, Caller person, ProjectRole role) {
        shop.work().changeProjectRole().run(caller, project, person.user(), role);
    }

    private void remove(Caller caller, ProjectId project, Caller person) {
        shop.work().removeProjectMember().run(caller, project, person.user());
    }

    private static void refused(Class<? extends Refusal> as, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(as);
    }
}
