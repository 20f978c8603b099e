package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.group.port.GroupSeats;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of {@link GroupSeats}. */
public interface GroupSeatsContract extends StoresUnderTest {
    private GroupMember take(Given given, Group group, User user, int seats) {
        return stores().transactions()
                .run(() -> stores().groupSeats().take(group.id(), user.id(), seats, () -> given.joined(group, user)));
    }

    @Test
    default void everyMemberTakesASeat() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        Group work = given.storedGroup("Work", ada);
        assertThat(stores().groupSeats().taken(home.id())).isZero();
        given.joined(home, ada);
        given.joined(work, ada);
        given.joined(home, given.storedPerson("grace"));
        assertThat(stores().groupSeats().taken(home.id())).isEqualTo(2);
    }

    @Test
    default void whoHasLeftTakesNoSeat() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        given.joined(home, ada);
        stores().groupMembers()
                .change(home.id(), ada.id(), member -> member.left(given.clock().instant()));
        assertThat(stores().groupSeats().taken(home.id())).isZero();
        assertThat(take(given, home, given.storedPerson("grace"), 1).group()).isEqualTo(home.id());
    }

    @Test
    default void whoFindsASeatIsInAndWhoFindsNoneIsNot() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Group home = given.storedGroup("Home", ada);
        GroupMember in = take(given, home, ada, 1);
        assertThat(stores().groupMembers().find(home.id(), ada.id())).contains(in);
        assertThatThrownBy(() -> take(given, home, grace, 1))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class, full -> assertThat(full.field()).isEqualTo("seats"));
        assertThat(stores().groupMembers().find(home.id(), grace.id())).isEmpty();
        assertThat(take(given, home, grace, 2).user()).isEqualTo(grace.id());
    }

    @Test
    default void aSeatThatWasNotTakenInTheEndIsFree() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        assertThatThrownBy(() -> stores().groupSeats().take(home.id(), ada.id(), 1, () -> {
                    throw new Refusal.Forbidden("No.");
                }))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(take(given, home, given.storedPerson("grace"), 1).group()).isEqualTo(home.id());
    }

    @Test
    default void ofFiftyWhoComeAtOnceForTheLastSeatOneGetsIt() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        given.joined(home, ada);
        List<User> people = IntStream.range(0, 50)
                .mapToObj(number -> given.storedPerson("person" + number))
                .toList();
        Race<GroupMember> race = Race.of(50, runner -> take(given, home, people.get(runner), 2));
        assertThat(race.failures()).allMatch(Refusal.Conflict.class::isInstance);
        assertThat(race.results()).hasSize(1);
        assertThat(stores().groupSeats().taken(home.id())).isEqualTo(2);
    }

    @Test
    default void asManyComeInAsThereAreSeats() {
        Given given = Given.in(stores());
        Group home = given.storedGroup("Home", given.storedPerson("ada"));
        List<User> people = IntStream.range(0, 20)
                .mapToObj(number -> given.storedPerson("person" + number))
                .toList();
        Race<GroupMember> race = Race.of(20, runner -> take(given, home, people.get(runner), 5));
        assertThat(race.failures()).hasSize(15).allMatch(Refusal.Conflict.class::isInstance);
        assertThat(stores().groupSeats().taken(home.id())).isEqualTo(5);
    }
}
