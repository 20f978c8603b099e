package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of {@link ChannelMembers} about memberships that change and end, and about questions for several people at once. */
public interface MembershipEndsContract extends StoresUnderTest {
    @Test
    default void aChangedRoleTakesTheScopesNextRevision() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel home = given.storedChannel("Home", ada);
        ChannelMember member = given.joined(home, ada);
        Optional<ChannelMember> changed =
                stores().channelMembers().change(home.id(), ada.id(), m -> m.with(ChannelRole.MODERATOR));
        assertThat(changed).contains(member.with(ChannelRole.MODERATOR).changedAt(member.revision() + 1));
        assertThat(stores().channelMembers().find(home.id(), ada.id())).isEqualTo(changed);
        assertThat(stores().changeLog().since(home.scope(), 0, 9).records())
                .containsExactly(home, changed.orElseThrow());
    }

    @Test
    default void anEqualMembershipIsNotStored() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel home = given.storedChannel("Home", ada);
        ChannelMember member = given.joined(home, ada);
        assertThat(stores().channelMembers().change(home.id(), ada.id(), m -> m.with(ChannelRole.MEMBER)))
                .contains(member);
        graceTimePasses();
        assertThat(stores().changeLog().since(home.scope(), 0, 9).records()).containsExactly(home, member);
    }

    @Test
    default void aRefusalInTheChangeIsPassedOnAndNothingIsStored() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel home = given.storedChannel("Home", ada);
        ChannelMember member = given.joined(home, ada);
        Refusal refusal = new Refusal.Forbidden("No.");
        assertThatThrownBy(() -> stores().channelMembers().change(home.id(), ada.id(), m -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThat(stores().channelMembers().find(home.id(), ada.id())).contains(member);
    }

    @Test
    default void whoIsNotInCannotBeChanged() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel home = given.storedChannel("Home", ada);
        given.joined(home, grace);
        given.left(home, grace);
        for (User person : List.of(ada, grace)) {
            assertThat(stores().channelMembers().change(home.id(), person.id(), m -> {
                        throw new IllegalStateException("there is nothing to change");
                    }))
                    .isEmpty();
        }
    }

    @Test
    default void whoLeftIsNowhereButInTheLogOfChanges() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group work = given.storedGroup("Work", ada);
        Channel home =
                stores().channels().add(given.newChannel(Optional.of(work.id()), ChannelType.PUBLIC, "Home", ada));
        ChannelMember member =
                stores().channelMembers().add(given.newMember(home, ada).with(ChannelRole.OWNER));
        given.clock().move(Duration.ofDays(1));
        ChannelMember left = given.left(home, ada);
        assertThat(left).isEqualTo(member.leaving(given.clock().instant()).changedAt(member.revision() + 1));
        ChannelMembers members = stores().channelMembers();
        assertThat(members.find(home.id(), ada.id())).isEmpty();
        assertThat(members.of(home.id(), Optional.empty(), 9).items()).isEmpty();
        assertThat(members.among(home.id(), Set.of(ada.id()))).isEmpty();
        assertThat(members.owners(home.id())).isEmpty();
        assertThat(members.channelsOf(ada.id())).isEmpty();
        assertThat(members.channelsIn(work.id(), ada.id())).isEmpty();
        assertThat(stores().channels().seat(home.id(), ada.id())).isEmpty();
        assertThat(stores().channels().joinedBy(ada.id(), Optional.empty(), 9).items())
                .isEmpty();
        assertThat(stores().changeLog().since(home.scope(), 0, 9).records()).containsExactly(home, left);
    }

    @Test
    default void whoComesBackComesInAnew() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel home = given.storedChannel("Home", ada);
        stores().channelMembers().add(given.newMember(home, ada).with(ChannelRole.OWNER));
        ChannelMember left = given.left(home, ada);
        given.clock().move(Duration.ofDays(1));
        ChannelMember unstored = given.newMember(home, ada);
        ChannelMember again = stores().channelMembers().add(unstored);
        assertThat(again).isEqualTo(unstored.storedAt(left.revision() + 1));
        assertThat(stores().channelMembers().find(home.id(), ada.id())).contains(again);
        assertThat(stores().channelMembers().owners(home.id())).isEmpty();
        assertThat(stores().channelMembers().channelsOf(ada.id())).containsExactly(home.id());
        assertThat(stores().changeLog().since(home.scope(), 0, 9).records()).containsExactly(home, again);
    }

    @Test
    default void pagesSkipThoseWhoLeft() {
        Given given = Given.in(stores());
        List<User> people = IntStream.range(0, 9)
                .mapToObj(n -> given.storedPerson("person" + n))
                .toList();
        Channel home = given.storedChannel("Home", people.getFirst());
        people.forEach(person -> given.joined(home, person));
        List.of(0, 3, 4, 5, 8).forEach(n -> given.left(home, people.get(n)));
        for (int limit : new int[] {1, 2, 4, 100}) {
            assertThat(Pages.all(next -> stores().channelMembers().of(home.id(), next.map(UserId::parse), limit)))
                    .extracting(ChannelMember::user)
                    .containsExactly(
                            people.get(1).id(),
                            people.get(2).id(),
                            people.get(6).id(),
                            people.get(7).id());
        }
    }

    @Test
    default void thoseAmongManyWhoAreInAreTold() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel home = given.storedChannel("Home", ada);
        Channel work = given.storedChannel("Work", ada);
        Set<UserId> in = IntStream.range(0, 60)
                .mapToObj(n ->
                        given.joined(home, given.storedPerson("person" + n)).user())
                .collect(Collectors.toSet());
        given.joined(work, ada);
        Set<UserId> asked = new HashSet<>(in);
        asked.add(ada.id());
        asked.add(new UserId(given.ids().next()));
        assertThat(stores().channelMembers().among(home.id(), asked)).isEqualTo(in);
        assertThat(stores().channelMembers().among(work.id(), asked)).containsExactly(ada.id());
        assertThat(stores().channelMembers().among(home.id(), Set.of())).isEmpty();
    }

    @Test
    default void theOwnersAreThoseWhoAreItNow() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel home = given.storedChannel("Home", ada);
        given.joined(home, ada);
        given.joined(home, grace);
        assertThat(stores().channelMembers().owners(home.id())).isEmpty();
        for (User person : List.of(ada, grace)) {
            stores().channelMembers().change(home.id(), person.id(), m -> m.with(ChannelRole.OWNER));
        }
        assertThat(stores().channelMembers().owners(home.id())).containsExactlyInAnyOrder(ada.id(), grace.id());
        stores().channelMembers().change(home.id(), ada.id(), m -> m.with(ChannelRole.MODERATOR));
        assertThat(stores().channelMembers().owners(home.id())).containsExactly(grace.id());
    }

    @Test
    default void aPersonsChannelsOfOneGroupAreThoseTheyAreIn() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group work = given.storedGroup("Work", ada);
        Group club = given.storedGroup("Club", ada);
        Channel one = inGroup(given, work, ChannelType.PUBLIC, "one", ada);
        Channel two = inGroup(given, work, ChannelType.PRIVATE, "two", ada);
        inGroup(given, work, ChannelType.PUBLIC, "not joined", ada);
        Channel chess = inGroup(given, club, ChannelType.PUBLIC, "chess", ada);
        List.of(one, two, chess, given.storedChannel("server", ada)).forEach(channel -> given.joined(channel, ada));
        assertThat(stores().channelMembers().channelsIn(work.id(), ada.id()))
                .containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(stores().channelMembers().channelsIn(club.id(), ada.id())).containsExactly(chess.id());
    }

    private Channel inGroup(Given given, Group group, ChannelType type, String name, User creator) {
        return stores().channels().add(given.newChannel(Optional.of(group.id()), type, name, creator));
    }

    @Test
    default void anEndThatIsRolledBackIsNone() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel home = given.storedChannel("Home", ada);
        ChannelMember member = given.joined(home, ada);
        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    given.left(home, ada);
                    given.joined(home, ada);
                    given.left(home, ada);
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(stores().channelMembers().find(home.id(), ada.id())).contains(member);
        assertThat(stores().channelMembers().channelsOf(ada.id())).containsExactly(home.id());
    }
}
