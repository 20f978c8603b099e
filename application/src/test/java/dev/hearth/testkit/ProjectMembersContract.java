package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectRole;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The laws of {@link ProjectMembers} about coming in; the others are in {@link ProjectMembershipEndsContract}. */
public interface ProjectMembersContract extends ProjectMembershipEndsContract {
    @Test
    default void aMembershipTakesTheScopesNextRevision() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project home = given.storedProject("HOME", ada);
        ProjectMember unstored = given.newMember(home, ada);
        ProjectMember stored = stores().projectMembers().add(unstored);
        assertThat(stored).isEqualTo(unstored.storedAt(home.revision() + 1));
        assertThat(stores().projectMembers().find(home.id(), ada.id())).contains(stored);
    }

    @ParameterizedTest
    @EnumSource
    default void everyRoleIsKept(ProjectRole role) {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project home = given.storedProject("HOME", ada);
        stores().projectMembers()
                .add(ProjectMember.joining(
                        home.id(), ada.id(), role, given.clock().instant()));
        assertThat(stores().projectMembers().find(home.id(), ada.id()))
                .map(ProjectMember::role)
                .contains(role);
    }

    @Test
    default void whoIsNotInIsNotFound() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Project home = given.storedProject("HOME", ada);
        Project work = given.storedProject("WORK", ada);
        given.joined(home, ada);
        assertThat(stores().projectMembers().find(home.id(), grace.id())).isEmpty();
        assertThat(stores().projectMembers().find(work.id(), ada.id())).isEmpty();
    }

    @Test
    default void whoIsInKeepsTheMembershipTheyHave() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project home = given.storedProject("HOME", ada);
        ProjectMember first = given.joined(home, ada);
        given.clock().move(Duration.ofHours(1));
        ProjectMember again = ProjectMember.joining(
                home.id(), ada.id(), ProjectRole.OWNER, given.clock().instant());
        assertThat(stores().projectMembers().add(again)).isEqualTo(first);
        assertThat(stores().projectMembers().find(home.id(), ada.id())).contains(first);
    }

    @Test
    default void manyAddingOnePersonAtOnceMakeOneMembership() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project home = given.storedProject("HOME", ada);
        List<ProjectMember> answers =
                Race.of(50, runner -> given.joined(home, ada)).everybody();
        ProjectMember stored =
                stores().projectMembers().find(home.id(), ada.id()).orElseThrow();
        assertThat(answers).hasSize(50).containsOnly(stored);
        graceTimePasses();
        assertThat(stores().changeLog().since(home.scope(), 0, 100).records()).containsExactly(home, stored);
    }

    @Test
    default void manyJoiningAtOnceTakeRevisionsWithoutGaps() {
        GivenProjects given = GivenProjects.in(stores());
        List<User> people = IntStream.range(0, 50)
                .mapToObj(n -> given.storedPerson("person" + n))
                .toList();
        Project home = given.storedProject("HOME", people.getFirst());
        List<ProjectMember> joined =
                Race.of(50, runner -> given.joined(home, people.get(runner))).everybody();
        assertThat(joined)
                .extracting(ProjectMember::revision)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(2, 51).boxed().toList());
    }

    @Test
    default void thePeopleOfAProjectComeByTheirIdsInPages() {
        GivenProjects given = GivenProjects.in(stores());
        List<User> people = IntStream.range(0, 7)
                .mapToObj(n -> given.storedPerson("person" + n))
                .toList();
        Project home = given.storedProject("HOME", people.getFirst());
        given.joined(given.storedProject("WORK", people.getFirst()), people.getFirst());
        people.stream()
                .sorted(Comparator.comparing(User::displayName).reversed())
                .forEach(p -> given.joined(home, p));
        for (int limit : new int[] {1, 3, 7, 100}) {
            List<ProjectMember> all =
                    Pages.all(next -> stores().projectMembers().of(home.id(), next.map(UserId::parse), limit));
            assertThat(all)
                    .extracting(ProjectMember::user)
                    .as("limit %d", limit)
                    .containsExactlyElementsOf(people.stream().map(User::id).toList());
        }
    }

    @Test
    default void aPageGoesOnWhereItEndedThoughOthersJoin() {
        GivenProjects given = GivenProjects.in(stores());
        User early = given.storedPerson("early");
        List<User> people = IntStream.range(0, 4)
                .mapToObj(n -> given.storedPerson("person" + n))
                .toList();
        Project home = given.storedProject("HOME", early);
        people.forEach(person -> given.joined(home, person));
        Page<ProjectMember> first = stores().projectMembers().of(home.id(), Optional.empty(), 2);
        given.joined(home, early);
        Page<ProjectMember> second =
                stores().projectMembers().of(home.id(), first.next().map(UserId::parse), 2);
        assertThat(second.items())
                .extracting(ProjectMember::user)
                .containsExactly(people.get(2).id(), people.get(3).id());
        assertThat(second.next()).isEmpty();
    }

    @Test
    default void aPersonsProjectsAreAllOfThem() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        Project home = given.storedProject("HOME", ada);
        Project work = given.storedProject("WORK", ada);
        given.joined(home, ada);
        given.joined(work, ada);
        given.joined(given.storedProject("OTHERS", ada), given.storedPerson("grace"));
        assertThat(stores().projectMembers().projectsOf(ada.id())).containsExactlyInAnyOrder(home.id(), work.id());
        assertThat(stores().projectMembers().projectsOf(new UserId(given.ids().next())))
                .isEmpty();
    }
}
