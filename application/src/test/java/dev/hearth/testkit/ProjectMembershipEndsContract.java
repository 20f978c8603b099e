package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.ProjectVisibility;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of {@link ProjectMembers} about memberships that change and end, and about questions for several people at once. */
public interface ProjectMembershipEndsContract extends StoresUnderTest {
    @Test
    default void aChangedRoleTakesTheScopesNextRevision() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project home = given.storedProject("HOME", ada);
        ProjectMember member = given.joined(home, ada);
        Optional<ProjectMember> changed =
                stores().projectMembers().change(home.id(), ada.id(), m -> m.with(ProjectRole.MANAGER));
        assertThat(changed).contains(member.with(ProjectRole.MANAGER).changedAt(member.revision() + 1));
        assertThat(stores().projectMembers().find(home.id(), ada.id())).isEqualTo(changed);
        assertThat(stores().changeLog().since(home.scope(), 0, 9).records())
                .containsExactly(home, changed.orElseThrow());
    }

    @Test
    default void anEqualMembershipIsNotStored() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project home = given.storedProject("HOME", ada);
        ProjectMember member = given.joined(home, ada);
        assertThat(stores().projectMembers().change(home.id(), ada.id(), m -> m.with(ProjectRole.MEMBER)))
                .contains(member);
        graceTimePasses();
        assertThat(stores().changeLog().since(home.scope(), 0, 9).records()).containsExactly(home, member);
    }

    @Test
    default void aRefusalInTheChangeIsPassedOnAndNothingIsStored() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project home = given.storedProject("HOME", ada);
        ProjectMember member = given.joined(home, ada);
        Refusal refusal = new Refusal.Forbidden("No.");
        assertThatThrownBy(() -> stores().projectMembers().change(home.id(), ada.id(), m -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThat(stores().projectMembers().find(home.id(), ada.id())).contains(member);
    }

    @Test
    default void whoIsNotInCannotBeChanged() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Project home = given.storedProject("HOME", ada);
        given.joined(home, grace);
        given.left(home, grace);
        for (User person : List.of(ada, grace)) {
            assertThat(stores().projectMembers().change(home.id(), person.id(), m -> {
                        throw new IllegalStateException("there is nothing to change");
                    }))
                    .isEmpty();
        }
    }

    @Test
    default void whoLeftIsNowhereButInTheLogOfChanges() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Group work = given.storedGroup("Work", ada);
        Project home = stores().projects()
                .add(given.newProject(Optional.of(work.id()), ProjectVisibility.PUBLIC, "HOME", ada));
        ProjectMember member =
                stores().projectMembers().add(given.newMember(home, ada).with(ProjectRole.OWNER));
        given.clock().move(Duration.ofDays(1));
        ProjectMember left = given.left(home, ada);
        assertThat(left).isEqualTo(member.leaving(given.clock().instant()).changedAt(member.revision() + 1));
        ProjectMembers members = stores().projectMembers();
        assertThat(members.find(home.id(), ada.id())).isEmpty();
        assertThat(members.of(home.id(), Optional.empty(), 9).items()).isEmpty();
        assertThat(members.among(home.id(), Set.of(ada.id()))).isEmpty();
        assertThat(members.owners(home.id())).isEmpty();
        assertThat(members.projectsOf(ada.id())).isEmpty();
        assertThat(members.projectsIn(work.id(), ada.id())).isEmpty();
        assertThat(stores().projects().seat(home.id(), ada.id())).isEmpty();
        assertThat(stores().projects().joinedBy(ada.id(), Optional.empty(), 9).items())
                .isEmpty();
        assertThat(stores().changeLog().since(home.scope(), 0, 9).records()).containsExactly(home, left);
    }

    @Test
    default void whoComesBackComesInAnew() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project home = given.storedProject("HOME", ada);
        stores().projectMembers().add(given.newMember(home, ada).with(ProjectRole.OWNER));
        ProjectMember left = given.left(home, ada);
        given.clock().move(Duration.ofDays(1));
        ProjectMember unstored = given.newMember(home, ada);
        ProjectMember again = stores().projectMembers().add(unstored);
        assertThat(again).isEqualTo(unstored.storedAt(left.revision() + 1));
        assertThat(stores().projectMembers().find(home.id(), ada.id())).contains(again);
        assertThat(stores().projectMembers().owners(home.id())).isEmpty();
        assertThat(stores().projectMembers().projectsOf(ada.id())).containsExactly(home.id());
        assertThat(stores().changeLog().since(home.scope(), 0, 9).records()).containsExactly(home, again);
    }

    @Test
    default void pagesSkipThoseWhoLeft() {
        GivenProjects given = GivenProjects.in(stores());
        List<User> people = IntStream.range(0, 9)
                .mapToObj(n -> given.storedPerson("person" + n))
                .toList();
        Project home = given.storedProject("HOME", people.getFirst());
        people.forEach(person -> given.joined(home, person));
        List.of(0, 3, 4, 5, 8).forEach(n -> given.left(home, people.get(n)));
        for (int limit : new int[] {1, 2, 4, 100}) {
            assertThat(Pages.all(next -> stores().projectMembers().of(home.id(), next.map(UserId::parse), limit)))
                    .extracting(ProjectMember::user)
                    .containsExactly(
                            people.get(1).id(),
                            people.get(2).id(),
                            people.get(6).id(),
                            people.get(7).id());
        }
    }

    @Test
    default void thoseAmongManyWhoAreInAreTold() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project home = given.storedProject("HOME", ada);
        Project work = given.storedProject("WORK", ada);
        Set<UserId> in = IntStream.range(0, 60)
                .mapToObj(n ->
                        given.joined(home, given.storedPerson("person" + n)).user())
                .collect(Collectors.toSet());
        given.joined(work, ada);
        Set<UserId> asked = new HashSet<>(in);
        asked.add(ada.id());
        asked.add(new UserId(given.ids().next()));
        assertThat(stores().projectMembers().among(home.id(), asked)).isEqualTo(in);
        assertThat(stores().projectMembers().among(work.id(), asked)).containsExactly(ada.id());
        assertThat(stores().projectMembers().among(home.id(), Set.of())).isEmpty();
    }

    @Test
    default void theOwnersAreThoseWhoAreItNow() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Project home = given.storedProject("HOME", ada);
        given.joined(home, ada);
        given.joined(home, grace);
        assertThat(stores().projectMembers().owners(home.id())).isEmpty();
        for (User person : List.of(ada, grace)) {
            stores().projectMembers().change(home.id(), person.id(), m -> m.with(ProjectRole.OWNER));
        }
        assertThat(stores().projectMembers().owners(home.id())).containsExactlyInAnyOrder(ada.id(), grace.id());
        stores().projectMembers().change(home.id(), ada.id(), m -> m.with(ProjectRole.MANAGER));
        assertThat(stores().projectMembers().owners(home.id())).containsExactly(grace.id());
    }

    @Test
    default void aPersonsProjectsOfOneGroupAreThoseTheyAreIn() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Group work = given.storedGroup("Work", ada);
        Group club = given.storedGroup("Club", ada);
        Project one = inGroup(given, work, ProjectVisibility.PUBLIC, "ONE", ada);
        Project two = inGroup(given, work, ProjectVisibility.PRIVATE, "TWO", ada);
        inGroup(given, work, ProjectVisibility.PUBLIC, "NOTIN", ada);
        Project chess = inGroup(given, club, ProjectVisibility.PUBLIC, "CHESS", ada);
        List.of(one, two, chess, given.storedProject("MINE", ada)).forEach(project -> given.joined(project, ada));
        assertThat(stores().projectMembers().projectsIn(work.id(), ada.id()))
                .containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(stores().projectMembers().projectsIn(club.id(), ada.id())).containsExactly(chess.id());
    }

    private Project inGroup(GivenProjects given, Group group, ProjectVisibility type, String name, User creator) {
        return stores().projects().add(given.newProject(Optional.of(group.id()), type, name, creator));
    }

    @Test
    default void anEndThatIsRolledBackIsNone() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project home = given.storedProject("HOME", ada);
        ProjectMember member = given.joined(home, ada);
        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    given.left(home, ada);
                    given.joined(home, ada);
                    given.left(home, ada);
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(stores().projectMembers().find(home.id(), ada.id())).contains(member);
        assertThat(stores().projectMembers().projectsOf(ada.id())).containsExactly(home.id());
    }
}
