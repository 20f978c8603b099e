package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectName;
import dev.hearth.domain.work.ProjectVisibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link Projects} about new projects; the others are in the contracts it extends. */
public interface ProjectsContract extends ProjectChangesContract, ProjectListsContract {
    @Test
    default void aProjectIsFoundAsItWasStored() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Optional<GroupId> home = Optional.of(given.storedGroup("Home", ada).id());
        List<Project> kinds = List.of(
                given.newProject("MINE", ada),
                given.newProject(Optional.empty(), ProjectVisibility.PUBLIC, "OPEN", ada),
                given.newProject(home, ProjectVisibility.PRIVATE, "GIFTS", ada),
                given.newProject(home, ProjectVisibility.GROUP, "CHORES", ada),
                given.newProject(home, ProjectVisibility.PUBLIC, "FAIR", ada));
        for (Project unstored : kinds) {
            Project stored = stores().projects().add(unstored);
            assertThat(stored.revision()).isPositive();
            assertThat(stored.sight().since()).isEqualTo(stored.revision());
            assertThat(stored).isEqualTo(unstored.storedAt(stored.revision()));
            assertThat(stores().projects().find(stored.id())).contains(stored);
        }
    }

    @Test
    default void severalProjectsAreFoundInOneReadAndNoDeletedOne() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project home = given.storedProject("HOME", ada);
        Project work = given.storedProject("WORK", ada);
        Project gone = given.storedProject("GONE", ada);
        given.storedProject("OTHER", ada);
        stores().projects()
                .change(
                        gone.id(),
                        now -> now.with(now.life().deleting(given.clock().instant())));
        ProjectId never = new ProjectId(given.ids().next());
        assertThat(stores().projects().among(Set.of(home.id(), work.id(), gone.id(), never)))
                .containsExactlyInAnyOrder(home, work);
        assertThat(stores().projects().among(Set.of())).isEmpty();
    }

    @Test
    default void aProjectThatNeverWasIsNotFound() {
        GivenProjects given = GivenProjects.in(stores());
        given.storedProject("HOME", given.storedPerson("ada"));
        assertThat(stores().projects().find(new ProjectId(given.ids().next()))).isEmpty();
    }

    @Test
    default void aTakenKeyIsRefusedAndNothingIsStored() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        given.storedProject("HOME", ada);
        Project late = given.newProject("HOME", ada);
        mustCollide(late);
        assertThat(stores().projects().find(late.id())).isEmpty();
        graceTimePasses();
        assertThat(stores().changeLog().since(late.scope(), 0, 10).records()).isEmpty();
    }

    @Test
    default void aKeyIsTakenWithinItsGroupOrItsCreatorsOwnAlone() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Optional<GroupId> home = Optional.of(given.storedGroup("Home", ada).id());
        Optional<GroupId> work = Optional.of(given.storedGroup("Work", ada).id());
        given.storedProject("PLANS", ada);
        given.storedProject("PLANS", grace);
        stores().projects().add(given.newProject(home, ProjectVisibility.GROUP, "PLANS", ada));
        stores().projects().add(given.newProject(work, ProjectVisibility.PRIVATE, "PLANS", ada));
        mustCollide(given.newProject(home, ProjectVisibility.PRIVATE, "PLANS", grace));
        mustCollide(given.newProject(Optional.empty(), ProjectVisibility.PUBLIC, "PLANS", grace));
    }

    @Test
    default void manyMakingOneProjectAtOnceMakeOne() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Race<Project> race = Race.of(50, runner -> given.storedProject("HOME", ada));
        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(49).hasOnlyElementsOfType(Refusal.Conflict.class);
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#names")
    default void namesAndDescriptionsComeBackExactly(String text) {
        GivenProjects given = GivenProjects.in(stores());
        Project unstored = given.newProject("HOME", given.storedPerson("ada"));
        Project stored = stores().projects().add(unstored.with(GivenProjects.card("HOME", text, text)));
        Project found = stores().projects().find(stored.id()).orElseThrow();
        assertThat(found).isEqualTo(stored);
        assertThat(found.card().name()).isEqualTo(new ProjectName(text));
        assertThat(found.card().description()).isEqualTo(text);
    }

    private void mustCollide(Project project) {
        assertThatThrownBy(() -> stores().projects().add(project))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("key"));
    }
}
