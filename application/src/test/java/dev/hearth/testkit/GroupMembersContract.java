package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.MemberPermissions;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The laws of {@link GroupMembers}. */
public interface GroupMembersContract extends StoresUnderTest {
    @Test
    default void aMembershipTakesTheScopesNextRevision() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        GroupMember unstored = given.newMember(home, ada);
        GroupMember stored = stores().groupMembers().add(unstored);
        assertThat(stored).isEqualTo(unstored.storedAt(home.revision() + 1));
        assertThat(stores().groupMembers().find(home.id(), ada.id())).contains(stored);
    }

    @ParameterizedTest
    @EnumSource
    default void everyRoleIsKept(GroupRole role) {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        stores().groupMembers()
                .add(GroupMember.joining(
                        home.id(), ada.id(), role, given.clock().instant()));
        assertThat(stores().groupMembers().find(home.id(), ada.id()))
                .map(GroupMember::role)
                .contains(role);
    }

    @Test
    default void whoIsNotInIsNotFound() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Group home = given.storedGroup("Home", ada);
        Group work = given.storedGroup("Work", ada);
        given.joined(home, ada);
        assertThat(stores().groupMembers().find(home.id(), grace.id())).isEmpty();
        assertThat(stores().groupMembers().find(work.id(), ada.id())).isEmpty();
    }

    @Test
    default void whoIsInKeepsTheMembershipTheyHave() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        GroupMember first = given.joined(home, ada);
        given.clock().move(Duration.ofHours(1));
        GroupMember again = GroupMember.joining(
                home.id(), ada.id(), GroupRole.OWNER, given.clock().instant());
        assertThat(stores().groupMembers().add(again)).isEqualTo(first);
        assertThat(stores().groupMembers().find(home.id(), ada.id())).contains(first);
    }

    @Test
    default void manyAddingOnePersonAtOnceMakeOneMembership() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        List<GroupMember> answers =
                Race.of(50, runner -> given.joined(home, ada)).everybody();
        GroupMember stored = stores().groupMembers().find(home.id(), ada.id()).orElseThrow();
        assertThat(answers).hasSize(50).containsOnly(stored);
        graceTimePasses();
        assertThat(stores().changeLog().since(home.scope(), 0, 100).records()).containsExactly(home, stored);
    }

    @Test
    default void manyJoiningAtOnceTakeRevisionsWithoutGaps() {
        Given given = Given.in(stores());
        List<User> people = IntStream.range(0, 50)
                .mapToObj(n -> given.storedPerson("person" + n))
                .toList();
        Group home = given.storedGroup("Home", people.getFirst());
        List<GroupMember> joined =
                Race.of(50, runner -> given.joined(home, people.get(runner))).everybody();
        assertThat(joined)
                .extracting(GroupMember::revision)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(2, 51).boxed().toList());
    }

    @Test
    default void thePeopleOfAGroupComeByTheirIdsInPages() {
        Given given = Given.in(stores());
        List<User> people = IntStream.range(0, 7)
                .mapToObj(n -> given.storedPerson("person" + n))
                .toList();
        Group home = given.storedGroup("Home", people.getFirst());
        given.joined(given.storedGroup("Work", people.getFirst()), people.getFirst());
        people.stream()
                .sorted(Comparator.comparing(User::displayName).reversed())
                .forEach(p -> given.joined(home, p));
        for (int limit : new int[] {1, 3, 7, 100}) {
            List<GroupMember> all =
                    Pages.all(next -> stores().groupMembers().of(home.id(), next.map(UserId::parse), limit));
            assertThat(all)
                    .extracting(GroupMember::user)
                    .as("limit %d", limit)
                    .containsExactlyElementsOf(people.stream().map(User::id).toList());
        }
    }

    @Test
    default void aPageGoesOnWhereItEndedThoughOthersJoin() {
        Given given = Given.in(stores());
        User early = given.storedPerson("early");
        List<User> people = IntStream.range(0, 4)
                .mapToObj(n -> given.storedPerson("person" + n))
                .toList();
        Group home = given.storedGroup("Home", early);
        people.forEach(person -> given.joined(home, person));
        Page<GroupMember> first = stores().groupMembers().of(home.id(), Optional.empty(), 2);
        given.joined(home, early);
        Page<GroupMember> second =
                stores().groupMembers().of(home.id(), first.next().map(UserId::parse), 2);
        assertThat(second.items())
                .extracting(GroupMember::user)
                .containsExactly(people.get(2).id(), people.get(3).id());
        assertThat(second.next()).isEmpty();
    }

    @Test
    default void aChangeTakesTheScopesNextRevision() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        GroupMember joined = given.joined(home, ada);
        MemberPermissions own = new MemberPermissions(
                Set.of(GroupPermission.INVITE, GroupPermission.SEE_MEMBERS), Set.of(GroupPermission.CREATE_TASKS));
        GroupMember changed = stores().groupMembers()
                .change(
                        home.id(),
                        ada.id(),
                        member -> member.as(GroupRole.GUEST).withPermissions(own));
        assertThat(changed)
                .isEqualTo(joined.as(GroupRole.GUEST).withPermissions(own).changedAt(joined.revision() + 1));
        assertThat(stores().groupMembers().find(home.id(), ada.id())).contains(changed);
        assertThat(stores().groupMembers().change(home.id(), ada.id(), member -> member))
                .isEqualTo(changed);
        graceTimePasses();
        assertThat(stores().changeLog().since(home.scope(), 0, 10).records()).containsExactly(home, changed);
    }

    @Test
    default void whoIsNotInCannotBeChanged() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        assertThatThrownBy(() -> stores().groupMembers().change(home.id(), ada.id(), member -> member))
                .isInstanceOf(Refusal.NotFound.class);
        GroupMember joined = given.joined(home, ada);
        assertThatThrownBy(() -> stores().groupMembers().change(home.id(), ada.id(), member -> {
                    throw new Refusal.Forbidden("no");
                }))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(stores().groupMembers().find(home.id(), ada.id())).contains(joined);
    }

    @Test
    default void whoHasLeftIsFoundNowhereButInTheOrderOfChanges() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        given.joined(home, ada);
        GroupMember left = left(given, home, ada);
        assertThat(left.leftAt()).contains(given.clock().instant());
        assertThat(stores().groupMembers().find(home.id(), ada.id())).isEmpty();
        assertThat(stores().groupMembers().of(home.id(), Optional.empty(), 5).items())
                .isEmpty();
        assertThat(stores().groupMembers().groupsOf(ada.id())).isEmpty();
        assertThat(stores().groups().joinedBy(ada.id(), Optional.empty(), 5).items())
                .isEmpty();
        assertThatThrownBy(() -> left(given, home, ada)).isInstanceOf(Refusal.NotFound.class);
        graceTimePasses();
        assertThat(stores().changeLog().since(home.scope(), 0, 10).records()).containsExactly(home, left);
    }

    private GroupMember left(Given given, Group group, User user) {
        return stores().groupMembers()
                .change(
                        group.id(),
                        user.id(),
                        member -> member.left(given.clock().instant()));
    }

    @Test
    default void whoComesAgainBeginsAnew() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        given.joined(home, ada);
        GroupMember left = left(given, home, ada);
        given.clock().move(Duration.ofHours(1));
        GroupMember unstored = given.newMember(home, ada).as(GroupRole.GUEST);
        GroupMember again = stores().groupMembers().add(unstored);
        assertThat(again).isEqualTo(unstored.storedAt(left.revision() + 1));
        assertThat(stores().groupMembers().find(home.id(), ada.id())).contains(again);
        graceTimePasses();
        assertThat(stores().changeLog().since(home.scope(), 0, 10).records()).containsExactly(home, again);
    }

    @Test
    default void manyLettingOnePersonInAgainMakeOneMembership() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        given.joined(home, ada);
        left(given, home, ada);
        List<GroupMember> answers =
                Race.of(20, runner -> given.joined(home, ada)).everybody();
        assertThat(answers)
                .containsOnly(stores().groupMembers().find(home.id(), ada.id()).orElseThrow());
    }

    @Test
    default void ofManyChangesAtOnceNoneIsLost() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        GroupMember joined = given.joined(home, ada);
        List<GroupPermission> all = List.of(GroupPermission.values());
        Race.of(
                        all.size(),
                        runner -> stores().groupMembers().change(home.id(), ada.id(), member -> {
                            Set<GroupPermission> granted =
                                    new HashSet<>(member.permissions().granted());
                            granted.add(all.get(runner));
                            return member.withPermissions(new MemberPermissions(granted, Set.of()));
                        }))
                .everybody();
        GroupMember stored = stores().groupMembers().find(home.id(), ada.id()).orElseThrow();
        assertThat(stored.permissions().granted()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(stored.revision()).isGreaterThanOrEqualTo(joined.revision() + all.size());
    }

    @Test
    default void allOfAGroupEndAtOnceAndNobodyElse() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Group home = given.storedGroup("Home", ada);
        Group work = given.storedGroup("Work", ada);
        given.joined(home, ada);
        given.joined(home, grace);
        GroupMember stays = given.joined(work, ada);
        long head = stores().changeLog().head(home.scope());
        stores().groupMembers().endAll(home.id(), given.clock().instant());
        assertThat(stores().groupMembers().of(home.id(), Optional.empty(), 5).items())
                .isEmpty();
        assertThat(stores().groupMembers().membershipsOf(ada.id())).containsExactly(stays);
        assertThat(stores().changeLog().head(home.scope())).isEqualTo(head);
    }

    @Test
    default void aPersonsGroupsAreAllOfThem() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        Group work = given.storedGroup("Work", ada);
        given.joined(home, ada);
        given.joined(work, ada);
        given.joined(given.storedGroup("Others", ada), given.storedPerson("grace"));
        assertThat(stores().groupMembers().groupsOf(ada.id())).containsExactlyInAnyOrder(home.id(), work.id());
        assertThat(stores().groupMembers().groupsOf(new UserId(given.ids().next())))
                .isEmpty();
    }
}
