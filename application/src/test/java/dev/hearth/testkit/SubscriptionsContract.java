package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.group.port.Subscriptions;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.PlanKey;
import dev.hearth.domain.group.Subscription;
import dev.hearth.domain.group.SubscriptionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The laws of {@link Subscriptions}. */
public interface SubscriptionsContract extends StoresUnderTest {
    private static Subscription team(GroupId group, int seats) {
        return Subscription.of(group, PlanKey.TEAM, SubscriptionStatus.ACTIVE, Optional.of(seats), Optional.empty());
    }

    private Group home(Given given) {
        return given.storedGroup("Home", given.storedPerson("ada"));
    }

    @Test
    default void whatWasNeverSetIsNotThere() {
        assertThat(stores().subscriptions().find(home(Given.in(stores())).id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    default void everyFormIsKept(SubscriptionStatus status) {
        Group home = home(Given.in(stores()));
        Subscription wanted = Subscription.of(
                home.id(),
                new PlanKey("house-7"),
                status,
                Optional.empty(),
                Optional.of(Instant.parse("2027-01-02T03:04:05.678Z")));
        Subscription stored = stores().subscriptions().put(wanted);
        assertThat(stored).isEqualTo(wanted.storedAt(home.revision() + 1));
        assertThat(stores().subscriptions().find(home.id())).contains(stored);
    }

    @Test
    default void theLaterOneStandsInThePlaceOfTheEarlier() {
        Group home = home(Given.in(stores()));
        Subscription first = stores().subscriptions().put(team(home.id(), 5));
        Subscription later = stores().subscriptions().put(team(home.id(), 9));
        assertThat(later).isEqualTo(team(home.id(), 9).following(first, first.revision() + 1));
        assertThat(stores().subscriptions().find(home.id())).contains(later);
        graceTimePasses();
        assertThat(stores().changeLog().since(home.scope(), 0, 10).records()).containsExactly(home, later);
    }

    @Test
    default void sayingTheSameAgainChangesNothing() {
        Group home = home(Given.in(stores()));
        Subscription first = stores().subscriptions().put(team(home.id(), 5));
        assertThat(stores().subscriptions().put(team(home.id(), 5))).isEqualTo(first);
    }

    @Test
    default void ofManyAtOnceOneStandsAndAllHadRevisionsOfTheirOwn() {
        Group home = home(Given.in(stores()));
        List<Subscription> put = Race.of(20, runner -> stores().subscriptions().put(team(home.id(), runner + 1)))
                .everybody();
        assertThat(put).extracting(Subscription::revision).doesNotHaveDuplicates();
        Subscription last = stores().subscriptions().find(home.id()).orElseThrow();
        assertThat(put).contains(last).allMatch(one -> one.revision() <= last.revision());
        graceTimePasses();
        List<Revised> told = stores().changeLog().since(home.scope(), 0, 10).records();
        assertThat(told).containsExactly(home, last);
    }
}
