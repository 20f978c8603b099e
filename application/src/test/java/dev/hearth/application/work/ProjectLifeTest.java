package dev.hearth.application.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.group.ActivityView;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Board;
import dev.hearth.domain.work.BoardColumn;
import dev.hearth.domain.work.Colour;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.ProjectStatus;
import dev.hearth.domain.work.ProjectVisibility;
import dev.hearth.domain.work.TaskStatus;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** TM-04: what a project says of itself, how it stands with it, and how it ends. */
class ProjectLifeTest {
    private final Workshop shop = new Workshop();

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void TM_04_a_project_goes_through_its_states_and_back_to_where_it_was() {
        ProjectId project = shop.mine(shop.ada, "MINE");
        assertThat(shop.seen(shop.ada, project).status()).isEqualTo("active");
        change(project, Workshop.standing(ProjectStatus.ON_HOLD));
        assertThat(shop.work().archiveProject().run(shop.ada, project).status()).isEqualTo("archived");
        refused(Refusal.Conflict.class, () -> change(project, Workshop.named("x")));
        refused(Refusal.Conflict.class, () -> label(project, "red"));
        refused(Refusal.Conflict.class, () -> arrange(project, List.of()));
        refused(Refusal.Conflict.class, () -> shop.letIn(shop.ada, project, shop.eve, ProjectRole.MEMBER));
        assertThat(shop.work().restoreProject().run(shop.ada, project).status()).isEqualTo("on_hold");
        assertThat(change(project, Workshop.standing(ProjectStatus.COMPLETED)).status())
                .isEqualTo("completed");
        refused(Refusal.Invalid.class, () -> change(project, Workshop.standing(ProjectStatus.ARCHIVED)));
    }

    @Test
    void TM_04_a_deleted_project_is_gone_and_its_key_free() {
        ProjectId project = shop.mine(shop.ada, "MINE");
        refused(Refusal.Conflict.class, () -> shop.mine(shop.ada, "MINE"));
        shop.work().deleteProject().run(shop.ada, project);
        refused(Refusal.NotFound.class, () -> shop.seen(shop.ada, project));
        assertThat(shop.work().listMyProjects().run(shop.ada, Workshop.ALL).items())
                .isEmpty();
        shop.mine(shop.ada, "MINE");
    }

    @Test
    void labels_have_names_of_their_own_and_keep_what_is_not_named() {
        ProjectId project = shop.mine(shop.ada, "MINE");
        LabelView red = label(project, "red");
        label(project, "blue");
        refused(Refusal.Conflict.class, () -> label(project, "ＲＥＤ"));
        LabelId id = LabelId.parse(red.id());
        ChangeLabel.Command darker = new ChangeLabel.Command(Optional.empty(), Optional.of(new Colour("#800000")));
        assertThat(shop.work().changeLabel().run(shop.ada, project, id, darker))
                .isEqualTo(new LabelView(red.id(), "red", "#800000"));
        shop.work().deleteLabel().run(shop.ada, project, id);
        assertThat(shop.seen(shop.ada, project).labels())
                .extracting(LabelView::name)
                .containsExactly("blue");
        refused(Refusal.NotFound.class, () -> shop.work().deleteLabel().run(shop.ada, project, id));
    }

    @Test
    void the_board_is_laid_out_anew_unless_somebody_else_has_done_so() {
        ProjectId project = shop.mine(shop.ada, "MINE");
        ProjectView before = shop.seen(shop.ada, project);
        assertThat(before.columns())
                .extracting(ProjectView.ColumnView::status)
                .containsExactly("todo", "in_progress", "in_review", "done");
        BoardColumn later = new BoardColumn("Later", TaskStatus.BACKLOG, Optional.of(5));
        assertThat(arrange(project, List.of(later)).columns())
                .containsExactly(new ProjectView.ColumnView("Later", "backlog", Optional.of(5)));
        refused(
                Refusal.Stale.class,
                () -> shop.work()
                        .arrangeBoard()
                        .run(shop.ada, project, new Board(List.of()), Optional.of(before.fingerprint())));
    }

    @Test
    void HT_05_the_groups_journal_tells_of_its_projects_but_not_of_private_ones() {
        ProjectId fair = shop.ours(shop.ada, "FAIR", ProjectVisibility.GROUP);
        ProjectId secret = shop.ours(shop.ada, "SECRET", ProjectVisibility.PRIVATE);
        for (ProjectId project : List.of(fair, secret)) {
            change(project, Workshop.named("Other"));
            change(project, Workshop.named("Other"));
            shop.work().archiveProject().run(shop.ada, project);
            shop.work().restoreProject().run(shop.ada, project);
            shop.work().deleteProject().run(shop.ada, project);
        }
        assertThat(journal())
                .containsExactly(
                        "project_deleted",
                        "project_unarchived",
                        "project_archived",
                        "project_changed",
                        "project_created");
    }

    @Test
    void HT_05_what_two_do_at_once_is_noted_once() {
        ProjectId project = shop.ours(shop.ada, "FAIR", ProjectVisibility.GROUP);
        shop.meanwhile.does(() -> shop.work().archiveProject().run(shop.ada, project));
        shop.work().archiveProject().run(shop.ada, project);
        assertThat(journal()).containsExactly("project_archived", "project_created");
    }

    /** What the group's journal says of projects, the latest first. */
    private List<String> journal() {
        return shop.hearth().invitations().activity().run(shop.ada, shop.home, Workshop.ALL).items().stream()
                .map(ActivityView::action)
                .filter(action -> action.startsWith("project_"))
                .toList();
    }

    private ProjectView change(ProjectId project, ChangeProject.Command command) {
        return shop.work().changeProject().run(shop.ada, project, command);
    }

    private LabelView label(ProjectId project, String name) {
        return shop.work().createLabel().run(shop.ada, project, name, new Colour("#ff0000"));
    }

    private ProjectView arrange(ProjectId project, List<BoardColumn> columns) {
        return shop.work().arrangeBoard().run(shop.ada, project, new Board(columns), Optional.empty());
    }

    private static void refused(Class<? extends Refusal> as, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(as);
    }
}
