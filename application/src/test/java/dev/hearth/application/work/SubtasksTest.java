package dev.hearth.application.work;

import static dev.hearth.application.work.Yard.caller;
import static dev.hearth.application.work.Yard.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.Fingerprint;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.testkit.Race;
import dev.hearth.testkit.TaskAsks;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tasks that are parts of others. */
class SubtasksTest {
    private final Yard shop = new Yard();

    @AfterEach
    void close() {
        shop.close();
    }

    private TaskView part(TaskView whole, String title) {
        return shop.tasks()
                .createTask()
                .run(
                        caller(shop.member),
                        new CreateTask.Command(
                                shop.project.id(),
                                TaskStatus.TODO,
                                TaskDetails.titled(new TaskTitle(title)),
                                Optional.of(id(whole)),
                                Optional.empty()));
    }

    private static TaskId id(TaskView task) {
        return TaskId.parse(task.id());
    }

    private TaskView put(TaskView task, Edit<TaskId> parent, Fingerprint... seen) {
        return changed(shop.member, task, Optional.empty(), parent, seen);
    }

    private TaskView put(TaskView task, TaskView under) {
        return put(task, new Edit.Put<>(id(under)));
    }

    private TaskView changed(
            User by, TaskView task, Optional<TaskStatus> status, Edit<TaskId> parent, Fingerprint... seen) {
        ChangeTask.Command command = TaskAsks.change()
                .status(status)
                .parent(parent)
                .seen(List.of(seen).stream().findFirst())
                .made();
        return shop.tasks().changeTask().run(caller(by), named(task), command);
    }

    /** Turns a whole and its part round while somebody says that the part is to stay. */
    private void turnedRound(TaskView whole, TaskView part) {
        put(part, new Edit.Clear<>());
        put(whole, part);
    }

    @Test
    void whatIsToStayUnderItsParentMustFitThereByThen() {
        TaskView whole = shop.made(shop.member, "whole");
        TaskView part = part(whole, "part");
        shop.meanwhile.does(() -> turnedRound(whole, part));
        assertThatThrownBy(() -> put(part, whole)).isInstanceOf(Refusal.Invalid.class);
        assertThat(shown(part).parentId()).isEmpty();
        assertThat(shown(whole).parentId()).contains(part.id());
    }

    @Test
    void whatOneOfManyIsToStayUnderMustFitByThen() {
        TaskView whole = shop.made(shop.member, "whole");
        TaskView part = part(whole, "part");
        shop.meanwhile.does(() -> turnedRound(whole, part));
        TaskEdits stay = TaskAsks.many().parent(new Edit.Put<>(id(whole))).made();
        List<TaskOutcome> outcomes = shop.tasks()
                .changeTasks()
                .run(
                        caller(shop.member),
                        new ChangeTasks.Command(List.of(id(part)), new ChangeTasks.Deed.Change(stay)));
        assertThat(outcomes).singleElement().isInstanceOf(TaskOutcome.Refused.class);
        assertThat(shown(part).parentId()).isEmpty();
    }

    private TaskView shown(TaskView task) {
        return shop.tasks().showTask().run(caller(shop.viewer), named(task));
    }

    @Test
    void aTaskTellsHowFarItsPartsAre() {
        TaskView whole = shop.made(shop.member, "Move house");
        assertThat(whole.subtasks()).isEmpty();
        TaskView part = part(whole, "Pack");
        part(whole, "Drive");
        assertThat(part.parentId()).contains(whole.id());
        changed(shop.member, part, Optional.of(TaskStatus.DONE), new Edit.Leave<>());
        assertThat(shown(whole).subtasks()).contains(new TaskView.Parts(1, 2));
        shop.tasks().deleteTask().run(caller(shop.member), named(part));
        assertThat(shown(whole).subtasks()).contains(new TaskView.Parts(0, 1));
    }

    @Test
    void toBecomeAPartIsAChangeLikeOthers() {
        TaskView whole = shop.made(shop.member, "Move house");
        TaskView other = shop.made(shop.member, "Clean");
        TaskView task = shop.made(shop.member, "Pack");
        TaskView under = put(task, whole);
        assertThat(under.revision()).isGreaterThan(task.revision());
        assertThatThrownBy(() -> put(task, new Edit.Put<>(id(other)), task.fingerprint()))
                .isInstanceOf(Refusal.Stale.class);
        assertThat(put(task, new Edit.Clear<>(), under.fingerprint()).parentId())
                .isEmpty();
        List<TaskActivityView> deeds = shop.tasks()
                .listTaskActivity()
                .run(caller(shop.viewer), named(task), PageRequest.first())
                .items();
        assertThat(deeds.getFirst().changes()).containsExactly(new TaskActivityView.Change("parent", whole.id(), ""));
    }

    @Test
    void nothingIsAPartOfItselfNorOfItsParts() {
        TaskView whole = shop.made(shop.member, "Move house");
        TaskView part = part(whole, "Pack");
        TaskView lower = part(part, "Buy boxes");
        for (TaskView under : List.of(whole, part, lower)) {
            assertThatThrownBy(() -> put(whole, under))
                    .isInstanceOf(Refusal.Invalid.class)
                    .hasMessageContaining("parentId");
        }
        assertThat(shown(whole).parentId()).isEmpty();
    }

    @Test
    void aTreeHasFiveLevelsAlsoWhereOneIsPutUnderAnother() {
        TaskView top = shop.made(shop.member, "1");
        TaskView lowest = part(part(part(part(top, "2"), "3"), "4"), "5");
        assertThatThrownBy(() -> part(lowest, "6")).isInstanceOf(Refusal.Invalid.class);
        TaskView above = shop.made(shop.member, "0");
        assertThatThrownBy(() -> put(top, above)).isInstanceOf(Refusal.Invalid.class);
        put(lowest, above);
        assertThat(put(top, above).parentId()).contains(above.id());
    }

    @Test
    void aTaskHasTwoHundredPartsAndNoMore() {
        TaskView whole = shop.made(shop.member, "Move house");
        for (int n = 0; n < TaskFamily.MOST_SUBTASKS; n++) {
            part(whole, "Pack box " + n);
        }
        assertThatThrownBy(() -> part(whole, "Pack one more")).isInstanceOf(Refusal.LimitReached.class);
    }

    @Test
    void aPartIsOfTheSameProjectAndOfWhatIsThere() {
        Project other = shop.given.storedProject("OTHER", shop.member);
        shop.joined(other, shop.member, ProjectRole.OWNER);
        TaskView elsewhere = shop.made(shop.member, other, TaskDetails.titled(new TaskTitle("Elsewhere")));
        TaskView gone = shop.made(shop.member, "Gone");
        shop.tasks().deleteTask().run(caller(shop.member), named(gone));
        TaskView task = shop.made(shop.member, "Pack");
        for (TaskView whole : List.of(elsewhere, gone)) {
            assertThatThrownBy(() -> put(task, whole)).isInstanceOf(Refusal.Invalid.class);
            assertThatThrownBy(() -> part(whole, "Part")).isInstanceOf(Refusal.Invalid.class);
        }
    }

    @Test
    void whatIsDeletedLeavesItsPartsAndFindsThemWhenItComesBack() {
        TaskView whole = shop.made(shop.member, "Move house");
        TaskView part = part(whole, "Pack");
        shop.tasks().deleteTask().run(caller(shop.member), named(whole));
        assertThat(shown(part)).isEqualTo(part);
        assertThat(part(part, "Buy boxes").parentId()).contains(part.id());
        TaskView back = shop.tasks().restoreTask().run(caller(shop.member), named(whole));
        assertThat(back.subtasks()).contains(new TaskView.Parts(0, 1));
    }

    @Test
    void ofTwoWhoPutTwoTasksUnderEachOtherOneIsRefused() {
        for (int round = 0; round < 20; round++) {
            List<TaskView> pair = List.of(shop.made(shop.member, "one"), shop.made(shop.member, "two"));
            Race<TaskView> race = Race.of(2, runner -> put(pair.get(runner), pair.get(1 - runner)));
            assertThat(race.results()).hasSize(1);
            assertThat(race.failures()).singleElement().isInstanceOf(Refusal.Invalid.class);
        }
    }
}
