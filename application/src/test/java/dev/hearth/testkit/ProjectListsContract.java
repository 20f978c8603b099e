package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.JoinedProject;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectVisibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of {@link Projects} about a member's seat, a person's projects, and those that others may look at. */
public interface ProjectListsContract extends StoresUnderTest {
    @Test
    default void aSeatIsTheProjectAndTheMembership() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Project home = given.storedProject("HOME", ada);
        Project other = given.storedProject("OTHER", ada);
        ProjectMember member = given.joined(home, ada);
        given.joined(other, grace);
        assertThat(stores().projects().seat(home.id(), ada.id())).contains(new JoinedProject(home, member));
        assertThat(stores().projects().seat(home.id(), grace.id())).isEmpty();
        assertThat(stores().projects().seat(new ProjectId(given.ids().next()), ada.id()))
                .isEmpty();
    }

    @Test
    default void aPersonsProjectsComeOldestFirstWithTheirMembership() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project first = given.storedProject("ZEBRA", ada);
        given.storedProject("NOTIN", ada);
        Project second = given.storedProject("APE", ada);
        ProjectMember inSecond = given.joined(second, ada);
        ProjectMember inFirst = given.joined(first, ada);
        given.joined(first, given.storedPerson("alan"));
        assertThat(stores().projects().joinedBy(ada.id(), Optional.empty(), 10))
                .isEqualTo(new Page<>(
                        List.of(new JoinedProject(first, inFirst), new JoinedProject(second, inSecond)),
                        Optional.empty()));
        assertThat(stores().projects().joinedBy(new UserId(given.ids().next()), Optional.empty(), 10))
                .isEqualTo(new Page<JoinedProject>(List.of(), Optional.empty()));
    }

    @Test
    default void pagesGiveEveryProjectOnce() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        List<ProjectId> joined = IntStream.range(0, 7)
                .mapToObj(n ->
                        given.joined(given.storedProject("P" + n, ada), ada).project())
                .toList();
        for (int limit : new int[] {1, 3, 7, 100}) {
            assertThat(Pages.all(next -> stores().projects().joinedBy(ada.id(), next.map(ProjectId::parse), limit)))
                    .extracting(j -> j.project().id())
                    .as("limit %d", limit)
                    .containsExactlyElementsOf(joined);
        }
    }

    @Test
    default void theOpenProjectsOfAGroupAreThoseThatAreNotPrivate() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        List<Project> open = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            given.storedProject(home, ProjectVisibility.PRIVATE, "SECRET" + n, ada);
            ProjectVisibility seen = n % 2 == 0 ? ProjectVisibility.GROUP : ProjectVisibility.PUBLIC;
            open.add(given.storedProject(home, seen, "OPEN" + n, ada));
        }
        given.deleted(given.storedProject(home, ProjectVisibility.PUBLIC, "GONE", ada));
        Group work = given.storedGroup("Work", ada);
        Project other = given.storedProject(work, ProjectVisibility.GROUP, "OTHER", ada);
        assertThat(stores().projects().openIn(Set.of(home.id()))).containsExactlyInAnyOrderElementsOf(open);
        assertThat(stores().projects().openIn(Set.of(work.id()))).containsExactly(other);
        assertThat(stores().projects().openIn(Set.of(home.id(), work.id()))).hasSize(7);
        assertThat(stores().projects().openIn(Set.of())).isEmpty();
        for (int limit : new int[] {1, 4, 6, 100}) {
            assertThat(Pages.all(next -> stores().projects().openIn(home.id(), next.map(ProjectId::parse), limit)))
                    .containsExactlyElementsOf(open);
        }
    }

    @Test
    default void theOpenProjectsAreThePublicOnesOfAll() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        List<Project> open = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            given.storedProject("MINE" + n, ada);
            given.storedProject(home, ProjectVisibility.GROUP, "OURS" + n, ada);
            open.add(stores().projects()
                    .add(given.newProject(Optional.empty(), ProjectVisibility.PUBLIC, "FAIR" + n, ada)));
            open.add(given.storedProject(home, ProjectVisibility.PUBLIC, "OPEN" + n, ada));
        }
        given.deleted(given.storedProject(home, ProjectVisibility.PUBLIC, "GONE", ada));
        for (int limit : new int[] {1, 3, 8, 100}) {
            assertThat(Pages.all(next -> stores().projects().open(next.map(ProjectId::parse), limit)))
                    .containsExactlyElementsOf(open);
        }
    }

    @Test
    default void allProjectsOfAGroupAreFoundWhoeverSeesThem() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        Project secret = given.storedProject(home, ProjectVisibility.PRIVATE, "SECRET", ada);
        Project fair = given.storedProject(home, ProjectVisibility.PUBLIC, "FAIR", ada);
        Project old = given.storedProject(home, ProjectVisibility.GROUP, "OLD", ada);
        Project archived = stores().projects()
                .change(
                        old.id(),
                        now -> now.with(now.life().archiving(given.clock().instant())))
                .orElseThrow();
        given.deleted(given.storedProject(home, ProjectVisibility.GROUP, "GONE", ada));
        given.storedProject("MINE", ada);
        assertThat(stores().projects().ofGroup(home.id())).containsExactlyInAnyOrder(secret, fair, archived);
    }
}
