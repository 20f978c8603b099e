package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.group.port.Groups;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link Groups}. */
public interface GroupsContract extends StoresUnderTest {
    @Test
    default void aGroupIsFoundAsItWasStored() {
        Given given = Given.in(stores());
        Group unstored = given.newGroup("Home", given.storedPerson("ada"));
        Group stored = stores().groups().add(unstored);
        assertThat(stored.revision()).isPositive();
        assertThat(stored).isEqualTo(unstored.storedAt(stored.revision()));
        assertThat(stores().groups().find(stored.id())).contains(stored);
    }

    @Test
    default void aGroupThatNeverWasIsNotFound() {
        Given given = Given.in(stores());
        given.storedGroup("Home", given.storedPerson("ada"));
        assertThat(stores().groups().find(new GroupId(given.ids().next()))).isEmpty();
    }

    @Test
    default void aTakenNameIsRefusedHoweverItIsSpeltAndNothingIsStored() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        given.storedGroup("Home Sweet", ada);
        Group late = given.newGroup("ＨＯＭＥ   sweet", ada);
        assertThatThrownBy(() -> stores().groups().add(late))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("name"));
        assertThat(stores().groups().find(late.id())).isEmpty();
        graceTimePasses();
        assertThat(stores().changeLog().since(late.scope(), 0, 10).records()).isEmpty();
    }

    @Test
    default void ofManyFoundersOfOneNameExactlyOneGetsIt() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        List<String> spellings = Awkward.spellings("fireside", 50);
        Race<Group> race = Race.of(50, runner -> given.storedGroup(spellings.get(runner), ada));
        assertThat(race.results()).hasSize(1);
        assertThat(race.failures())
                .hasSize(49)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(
                                Refusal.Conflict.class,
                                refusal -> assertThat(refusal.field()).isEqualTo("name")));
        Group winner = race.results().getFirst();
        assertThat(stores().groups().find(winner.id())).contains(winner);
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#names")
    default void namesAndDescriptionsComeBackExactly(String text) {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        GroupId id = new GroupId(given.ids().next());
        Group stored = stores().groups()
                .add(Group.found(
                        id, new GroupName(text), text, ada.id(), given.clock().instant()));
        Group found = stores().groups().find(id).orElseThrow();
        assertThat(found).isEqualTo(stored);
        assertThat(found.name().value()).isEqualTo(text);
        assertThat(found.description()).isEqualTo(text);
    }

    @Test
    default void aPersonsGroupsComeOldestFirstWithTheirMembership() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group first = given.storedGroup("zebra", ada);
        given.storedGroup("not joined", ada);
        Group second = given.storedGroup("ant", ada);
        GroupMember inSecond = given.joined(second, ada);
        GroupMember inFirst = given.joined(first, ada);
        given.joined(first, given.storedPerson("grace"));
        Page<JoinedGroup> page = stores().groups().joinedBy(ada.id(), Optional.empty(), 10);
        assertThat(page.items()).containsExactly(new JoinedGroup(first, inFirst), new JoinedGroup(second, inSecond));
        assertThat(page.next()).isEmpty();
    }

    @Test
    default void somebodyInNoGroupHasAnEmptyPage() {
        Given given = Given.in(stores());
        given.storedGroup("Home", given.storedPerson("ada"));
        Page<JoinedGroup> page =
                stores().groups().joinedBy(new UserId(given.ids().next()), Optional.empty(), 10);
        assertThat(page).isEqualTo(new Page<JoinedGroup>(List.of(), Optional.empty()));
    }

    @Test
    default void pagesGiveEveryGroupOnce() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        List<GroupId> joined = IntStream.range(0, 7)
                .mapToObj(n ->
                        given.joined(given.storedGroup("group " + n, ada), ada).group())
                .toList();
        for (int limit : new int[] {1, 3, 7, 100}) {
            List<JoinedGroup> all =
                    Pages.all(next -> stores().groups().joinedBy(ada.id(), next.map(GroupId::parse), limit));
            assertThat(all)
                    .extracting(j -> j.group().id())
                    .as("limit %d", limit)
                    .containsExactlyElementsOf(joined);
        }
    }

    @Test
    default void aPageGoesOnWhereItEndedThoughOthersWrite() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group unjoinedYet = given.storedGroup("earlier", ada);
        List<Group> groups = IntStream.range(0, 4)
                .mapToObj(n -> given.storedGroup("group " + n, ada))
                .toList();
        groups.forEach(group -> given.joined(group, ada));
        Page<JoinedGroup> first = stores().groups().joinedBy(ada.id(), Optional.empty(), 2);
        given.joined(unjoinedYet, ada);
        Page<JoinedGroup> second =
                stores().groups().joinedBy(ada.id(), first.next().map(GroupId::parse), 2);
        assertThat(second.items()).extracting(JoinedGroup::group).containsExactlyElementsOf(groups.subList(2, 4));
    }
}
