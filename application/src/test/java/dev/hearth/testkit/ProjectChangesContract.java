package dev.hearth.testkit;

import static dev.hearth.testkit.GivenProjects.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Board;
import dev.hearth.domain.work.BoardColumn;
import dev.hearth.domain.work.Colour;
import dev.hearth.domain.work.CustomField;
import dev.hearth.domain.work.CustomFields;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldOption;
import dev.hearth.domain.work.Label;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Labels;
import dev.hearth.domain.work.OptionId;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectLife;
import dev.hearth.domain.work.ProjectStatus;
import dev.hearth.domain.work.ProjectVisibility;
import dev.hearth.domain.work.TaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link Projects} about projects that change and go. */
public interface ProjectChangesContract extends StoresUnderTest {
    @Test
    default void everyPartOfAProjectIsReplaced() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project project = given.storedProject(given.storedGroup("Home", ada), ProjectVisibility.GROUP, "HOME", ada);
        Instant now = given.clock().instant();
        Label red = new Label(new LabelId(given.ids().next()), "red", new Colour("#ff0000"));
        project = mustKeep(project, project.with(card("HOUSE", "The house", "All of\nit")));
        project = mustKeep(project, project.with(ProjectVisibility.PUBLIC));
        project = mustKeep(project, project.with(project.life().with(ProjectStatus.ON_HOLD)));
        project = mustKeep(project, project.with(project.life().archiving(now)));
        project = mustKeep(project, project.with(project.life().restored()));
        project = mustKeep(project, project.with(Labels.NONE.with(red)));
        project = mustKeep(project, project.with(new Board(List.of(column("Later", TaskStatus.BACKLOG, 7)))));
        project = mustKeep(project, project.with(new Board(List.of())));
        project = mustKeep(project, project.with(fields(given, "Size")));
        mustKeep(project, project.with(Labels.NONE).with(CustomFields.NONE).with(ProjectVisibility.PRIVATE));
    }

    /** One of each kind. */
    private static CustomFields fields(GivenProjects given, String name) {
        CustomFields fields = CustomFields.NONE;
        for (FieldKind kind : FieldKind.values()) {
            List<FieldOption> options = kind == FieldKind.CHOICE
                    ? List.of(
                            new FieldOption(new OptionId(given.ids().next()), name),
                            new FieldOption(new OptionId(given.ids().next()), "another"))
                    : List.of();
            FieldId id = new FieldId(given.ids().next());
            String called = kind == FieldKind.CHOICE ? name : kind.name();
            fields = fields.with(new CustomField(id, kind, called, "a\tb\n\\c\\n", options), Optional.empty());
        }
        return fields;
    }

    private Project mustKeep(Project before, Project after) {
        Project stored = stores().projects().change(before.id(), now -> after).orElseThrow();
        assertThat(stored).isEqualTo(after.changedAt(before.revision() + 1));
        assertThat(stores().projects().find(before.id())).contains(stored);
        assertThat(stores().changeLog().since(before.scope(), 0, 5).records()).containsExactly(stored);
        return stored;
    }

    private static BoardColumn column(String name, TaskStatus status, int limit) {
        return new BoardColumn(name, status, Optional.of(limit));
    }

    @Test
    default void onlyAnotherVisibilityIsSeenAnew() {
        GivenProjects given = GivenProjects.in(stores());
        Project project = given.storedProject("HOME", given.storedPerson("ada"));
        Project open = changed(project, ProjectVisibility.PUBLIC);
        assertThat(open.sight().since()).isEqualTo(open.revision());
        assertThat(open.follower()).contains(open.scope());
        Project renamed = stores().projects()
                .change(project.id(), now -> now.with(card("HOME", "Other", "")))
                .orElseThrow();
        assertThat(renamed.sight()).isEqualTo(open.sight());
        assertThat(renamed.follower()).isEmpty();
    }

    private Project changed(Project project, ProjectVisibility visibility) {
        return stores().projects()
                .change(project.id(), now -> now.with(visibility))
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#names")
    default void whatStandsInLabelsColumnsAndFieldsComesBackExactly(String text) {
        GivenProjects given = GivenProjects.in(stores());
        Project project = given.storedProject("HOME", given.storedPerson("ada"));
        String name =
                text.substring(0, text.offsetByCodePoints(0, Math.min(40, text.codePointCount(0, text.length()))));
        Labels labels = new Labels(List.of(
                new Label(new LabelId(given.ids().next()), name, new Colour("#00ff00")),
                new Label(new LabelId(given.ids().next()), "second", new Colour("#0000ff"))));
        Board board = new Board(List.of(column(name, TaskStatus.DONE, 1000), column("second", TaskStatus.TODO, 1)));
        CustomFields fields = fields(given, name);
        Optional<Project> stored = stores().projects()
                .change(project.id(), now -> now.with(labels).with(board).with(fields));
        assertThat(stored.map(Project::fields)).contains(fields);
        assertThat(stored.map(Project::labels)).contains(labels);
        assertThat(stored.map(Project::board)).contains(board);
        assertThat(stores().projects().find(project.id())).isEqualTo(stored);
    }

    @Test
    default void anEqualProjectIsNotStored() {
        GivenProjects given = GivenProjects.in(stores());
        Project project = given.storedProject("HOME", given.storedPerson("ada"));
        assertThat(stores().projects()
                        .change(
                                project.id(),
                                now -> now.with(ProjectVisibility.PRIVATE).with(ProjectLife.BEGINNING)))
                .contains(project);
        graceTimePasses();
        assertThat(stores().changeLog()
                        .since(project.scope(), project.revision(), 5)
                        .records())
                .isEmpty();
    }

    @Test
    default void aRefusalInTheChangeIsPassedOnAndNothingIsStored() {
        GivenProjects given = GivenProjects.in(stores());
        Project project = given.storedProject("HOME", given.storedPerson("ada"));
        Refusal refusal = new Refusal.Forbidden("No.");
        assertThatThrownBy(() -> stores().projects().change(project.id(), now -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThat(stores().projects().find(project.id())).contains(project);
    }

    @Test
    default void whatIsNotThereCannotBeChanged() {
        GivenProjects given = GivenProjects.in(stores());
        Project gone = given.deleted(given.storedProject("HOME", given.storedPerson("ada")));
        for (ProjectId id : List.of(gone.id(), new ProjectId(given.ids().next()))) {
            assertThat(stores().projects().change(id, now -> {
                        throw new IllegalStateException("there is nothing to change");
                    }))
                    .isEmpty();
        }
    }

    @Test
    default void aTakenKeyIsRefusedToAChangeToo() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        given.storedProject("HOME", ada);
        Project other = given.storedProject("OTHER", ada);
        assertThatThrownBy(() -> rekeyed(other, "HOME"))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("key"));
        assertThat(stores().projects().find(other.id())).contains(other);
        graceTimePasses();
        assertThat(stores().changeLog().since(other.scope(), 0, 5).records()).containsExactly(other);
    }

    @Test
    default void aKeyThatWasGivenUpIsFree() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project project = given.storedProject("HOME", ada);
        rekeyed(project, "OTHER");
        given.storedProject("HOME", ada);
        assertThatThrownBy(() -> rekeyed(project, "HOME")).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    default void manyTakingOneKeyAtOnceLeaveItToOne() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        List<Project> projects = IntStream.range(0, 20)
                .mapToObj(n -> given.storedProject("P" + n, ada))
                .toList();
        Race<Project> race = Race.of(20, runner -> rekeyed(projects.get(runner), "MINE"));
        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(19).hasOnlyElementsOfType(Refusal.Conflict.class);
    }

    private Project rekeyed(Project project, String key) {
        return stores().projects()
                .change(project.id(), now -> now.with(card(key, "x", "")))
                .orElseThrow();
    }

    @Test
    default void labelsMadeAtOnceAllSurvive() {
        GivenProjects given = GivenProjects.in(stores());
        Project project = given.storedProject("HOME", given.storedPerson("ada"));
        Race.of(
                        12,
                        runner -> stores().projects()
                                .change(
                                        project.id(),
                                        now -> now.with(now.labels()
                                                .with(new Label(
                                                        new LabelId(given.ids().next()),
                                                        "label " + runner,
                                                        new Colour("#123456"))))))
                .everybody();
        assertThat(stores().projects().find(project.id()).orElseThrow().labels().all())
                .extracting(Label::name)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 12).mapToObj(n -> "label " + n).toList());
    }

    @Test
    default void aDeletedProjectIsNowhereButInTheLogOfChanges() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        Project project = given.storedProject(home, ProjectVisibility.PUBLIC, "HOME", ada);
        given.joined(project, ada);
        long head = stores().changeLog().head(project.scope());
        Project gone = given.deleted(project);
        assertThat(gone.revision()).isEqualTo(head + 1);
        assertThat(gone.follower()).contains(project.scope());
        assertThat(stores().projects().find(project.id())).isEmpty();
        assertThat(stores().projects().seat(project.id(), ada.id())).isEmpty();
        assertThat(stores().projects().joinedBy(ada.id(), Optional.empty(), 9).items())
                .isEmpty();
        assertThat(stores().projects().openIn(home.id(), Optional.empty(), 9).items())
                .isEmpty();
        assertThat(stores().projects().open(Optional.empty(), 9).items()).isEmpty();
        assertThat(stores().projects().ofGroup(home.id())).isEmpty();
        assertThat(stores().changeLog().since(project.scope(), head, 9).records())
                .containsExactly(gone);
        given.storedProject(home, ProjectVisibility.PRIVATE, "HOME", ada);
    }

    @Test
    default void withAProjectItsMembershipsEnd() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        Project project = given.storedProject(home, ProjectVisibility.GROUP, "HOME", ada);
        Project stays = given.storedProject("STAYS", ada);
        given.joined(project, ada);
        given.joined(stays, ada);
        given.deleted(project);
        assertThat(stores().projectMembers().find(project.id(), ada.id())).isEmpty();
        assertThat(stores().projectMembers()
                        .of(project.id(), Optional.empty(), 9)
                        .items())
                .isEmpty();
        assertThat(stores().projectMembers().among(project.id(), Set.of(ada.id())))
                .isEmpty();
        assertThat(stores().projectMembers().projectsOf(ada.id())).containsExactly(stays.id());
        assertThat(stores().projectMembers().projectsIn(home.id(), ada.id())).isEmpty();
    }

    @Test
    default void aDeletionThatIsRolledBackIsNone() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project project = given.storedProject("HOME", ada);
        given.joined(project, ada);
        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    given.deleted(project);
                    given.storedProject("HOME", ada);
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(stores().projects().find(project.id())).contains(project);
        assertThat(stores().projects().seat(project.id(), ada.id())).isPresent();
        assertThatThrownBy(() -> given.storedProject("HOME", ada)).isInstanceOf(Refusal.Conflict.class);
    }
}
