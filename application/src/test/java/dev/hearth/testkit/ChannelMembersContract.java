package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The laws of {@link ChannelMembers} about coming in; the others are in {@link MembershipEndsContract}. */
public interface ChannelMembersContract extends MembershipEndsContract {
    @Test
    default void aMembershipTakesTheScopesNextRevision() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel home = given.storedChannel("Home", ada);
        ChannelMember unstored = given.newMember(home, ada);
        ChannelMember stored = stores().channelMembers().add(unstored);
        assertThat(stored).isEqualTo(unstored.storedAt(home.revision() + 1));
        assertThat(stores().channelMembers().find(home.id(), ada.id())).contains(stored);
    }

    @ParameterizedTest
    @EnumSource
    default void everyRoleIsKept(ChannelRole role) {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel home = given.storedChannel("Home", ada);
        stores().channelMembers()
                .add(ChannelMember.joining(
                        home.id(), ada.id(), role, given.clock().instant()));
        assertThat(stores().channelMembers().find(home.id(), ada.id()))
                .map(ChannelMember::role)
                .contains(role);
    }

    @Test
    default void whoIsNotInIsNotFound() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel home = given.storedChannel("Home", ada);
        Channel work = given.storedChannel("Work", ada);
        given.joined(home, ada);
        assertThat(stores().channelMembers().find(home.id(), grace.id())).isEmpty();
        assertThat(stores().channelMembers().find(work.id(), ada.id())).isEmpty();
    }

    @Test
    default void whoIsInKeepsTheMembershipTheyHave() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel home = given.storedChannel("Home", ada);
        ChannelMember first = given.joined(home, ada);
        given.clock().move(Duration.ofHours(1));
        ChannelMember again = ChannelMember.joining(
                home.id(), ada.id(), ChannelRole.OWNER, given.clock().instant());
        assertThat(stores().channelMembers().add(again)).isEqualTo(first);
        assertThat(stores().channelMembers().find(home.id(), ada.id())).contains(first);
    }

    @Test
    default void manyAddingOnePersonAtOnceMakeOneMembership() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel home = given.storedChannel("Home", ada);
        List<ChannelMember> answers =
                Race.of(50, runner -> given.joined(home, ada)).everybody();
        ChannelMember stored =
                stores().channelMembers().find(home.id(), ada.id()).orElseThrow();
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
        Channel home = given.storedChannel("Home", people.getFirst());
        List<ChannelMember> joined =
                Race.of(50, runner -> given.joined(home, people.get(runner))).everybody();
        assertThat(joined)
                .extracting(ChannelMember::revision)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(2, 51).boxed().toList());
    }

    @Test
    default void thePeopleOfAChannelComeByTheirIdsInPages() {
        Given given = Given.in(stores());
        List<User> people = IntStream.range(0, 7)
                .mapToObj(n -> given.storedPerson("person" + n))
                .toList();
        Channel home = given.storedChannel("Home", people.getFirst());
        given.joined(given.storedChannel("Work", people.getFirst()), people.getFirst());
        people.stream()
                .sorted(Comparator.comparing(User::displayName).reversed())
                .forEach(p -> given.joined(home, p));
        for (int limit : new int[] {1, 3, 7, 100}) {
            List<ChannelMember> all =
                    Pages.all(next -> stores().channelMembers().of(home.id(), next.map(UserId::parse), limit));
            assertThat(all)
                    .extracting(ChannelMember::user)
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
        Channel home = given.storedChannel("Home", early);
        people.forEach(person -> given.joined(home, person));
        Page<ChannelMember> first = stores().channelMembers().of(home.id(), Optional.empty(), 2);
        given.joined(home, early);
        Page<ChannelMember> second =
                stores().channelMembers().of(home.id(), first.next().map(UserId::parse), 2);
        assertThat(second.items())
                .extracting(ChannelMember::user)
                .containsExactly(people.get(2).id(), people.get(3).id());
        assertThat(second.next()).isEmpty();
    }

    @Test
    default void aPersonsChannelsAreAllOfThem() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel home = given.storedChannel("Home", ada);
        Channel work = given.storedChannel("Work", ada);
        given.joined(home, ada);
        given.joined(work, ada);
        given.joined(given.storedChannel("Others", ada), given.storedPerson("grace"));
        assertThat(stores().channelMembers().channelsOf(ada.id())).containsExactlyInAnyOrder(home.id(), work.id());
        assertThat(stores().channelMembers().channelsOf(new UserId(given.ids().next())))
                .isEmpty();
    }
}
