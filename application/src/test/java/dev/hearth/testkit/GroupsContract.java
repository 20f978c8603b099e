package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.group.port.Groups;
import dev.hearth.domain.group.Archiving;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.GroupSettings;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    @ParameterizedTest
    @EnumSource
    default void itIsKeptWhoArchivedAGroup(Archiving.By by) {
        Given given = Given.in(stores());
        Group home = given.storedGroup("Home", given.storedPerson("ada"));
        Group changed = stores().groups()
                .change(home.id(), group -> group.archived(given.clock().instant(), by));
        assertThat(changed.archiving()).contains(new Archiving(given.clock().instant(), by));
        assertThat(stores().groups().find(home.id())).contains(changed);
    }

    @Test
    default void aChangeIsStoredWithTheNextRevision() {
        Given given = Given.in(stores());
        Group home = given.storedGroup("Home", given.storedPerson("ada"));
        UserId heir = given.storedPerson("grace").id();
        Instant now = given.clock().instant();
        UnaryOperator<Group> change = group -> group.called(new GroupName("Hearth"))
                .described("Warm")
                .ownedBy(heir)
                .withSettings(group.settings()
                        .withJoining(GroupSettings.Joining.OPEN)
                        .withNewcomers(GroupRole.GUEST)
                        .withLeast(GroupPermission.INVITE, GroupRole.MEMBER)
                        .withLeast(GroupPermission.CREATE_CHANNELS, GroupRole.OWNER))
                .archived(now, Archiving.By.GROUP);
        Group changed = stores().groups().change(home.id(), change);
        assertThat(changed).isEqualTo(change.apply(home).changedAt(home.revision() + 1));
        assertThat(stores().groups().find(home.id())).contains(changed);
        assertThat(stores().groups()
                        .change(home.id(), group -> group.restored(Archiving.By.GROUP))
                        .archivedAt())
                .isEmpty();
        graceTimePasses();
        assertThat(stores().changeLog().since(home.scope(), 0, 10).records())
                .containsExactly(stores().groups().find(home.id()).orElseThrow());
    }

    @Test
    default void whatChangesNothingTakesNoRevision() {
        Given given = Given.in(stores());
        Group home = given.storedGroup("Home", given.storedPerson("ada"));
        assertThat(stores().groups().change(home.id(), group -> group)).isEqualTo(home);
        assertThat(stores().changeLog().head(home.scope())).isEqualTo(home.revision());
    }

    @Test
    default void aChangeThatIsRefusedStoresNothing() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        given.storedGroup("Work", ada);
        assertThatThrownBy(() -> stores().groups().change(home.id(), group -> {
                    throw new Refusal.Forbidden("no");
                }))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> stores().groups().change(home.id(), group -> group.called(new GroupName("WORK"))))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("name"));
        assertThat(stores().groups().find(home.id())).contains(home);
        assertThat(stores().groups()
                        .change(home.id(), group -> group.called(new GroupName("HOME")))
                        .name()
                        .value())
                .isEqualTo("HOME");
        assertThatThrownBy(
                        () -> stores().groups().change(new GroupId(given.ids().next()), group -> group))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    default void changesOfManyAtOnceAllCount() {
        Given given = Given.in(stores());
        Group home = given.storedGroup("Home", given.storedPerson("ada"));
        Race.of(20, runner -> stores().groups().change(home.id(), group -> group.described(group.description() + "x")))
                .everybody();
        assertThat(stores().groups().find(home.id()).orElseThrow().description())
                .hasSize(20);
    }

    @Test
    default void aDeletedGroupIsFoundNoMoreButTellsOfItself() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        given.joined(home, ada);
        Group gone = stores().groups()
                .change(home.id(), group -> group.deleted(given.clock().instant(), Archiving.By.GROUP));
        assertThat(stores().groups().find(home.id())).isEmpty();
        assertThat(stores().groups().joinedBy(ada.id(), Optional.empty(), 5).items())
                .isEmpty();
        assertThat(stores().groups().list(Optional.empty(), Optional.empty(), 5).items())
                .isEmpty();
        assertThatThrownBy(() -> stores().groups().change(home.id(), group -> group))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(given.storedGroup("Home", ada).id()).isNotEqualTo(home.id());
        graceTimePasses();
        assertThat(stores().changeLog()
                        .since(home.scope(), home.revision() + 1, 5)
                        .records())
                .containsExactly(gone);
    }

    @Test
    default void openGroupsAreListedAndNoOthers() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        List<Group> open = IntStream.range(0, 5)
                .mapToObj(n -> opened(given.storedGroup("open " + n, ada)))
                .toList();
        given.storedGroup("closed", ada);
        Group archived = opened(given.storedGroup("archived", ada));
        stores().groups()
                .change(archived.id(), group -> group.archived(given.clock().instant(), Archiving.By.GROUP));
        Group deleted = opened(given.storedGroup("deleted", ada));
        stores().groups()
                .change(deleted.id(), group -> group.deleted(given.clock().instant(), Archiving.By.GROUP));
        assertThat(Pages.all(next -> stores().groups().open(next.map(GroupId::parse), 2)))
                .containsExactlyElementsOf(open);
    }

    private Group opened(Group group) {
        return stores().groups()
                .change(group.id(), g -> g.withSettings(g.settings().withJoining(GroupSettings.Joining.OPEN)));
    }

    @Test
    default void allGroupsAreListedAndFoundByAPartOfTheirNames() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        List<Group> all = Stream.of("Garden", "100% Green", "gardeners", "Kitchen")
                .map(name -> given.storedGroup(name, ada))
                .toList();
        assertThat(Pages.all(next -> stores().groups().list(Optional.empty(), next.map(GroupId::parse), 3)))
                .containsExactlyElementsOf(all);
        assertThat(Pages.all(
                        next -> stores().groups().list(Optional.of(NameKey.of("ARDEN")), next.map(GroupId::parse), 1)))
                .containsExactly(all.get(0), all.get(2));
        assertThat(stores().groups()
                        .list(Optional.of(NameKey.of("0%")), Optional.empty(), 5)
                        .items())
                .containsExactly(all.get(1));
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
