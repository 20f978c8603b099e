package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.hearth.application.presence.port.Presences;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.presence.PresenceState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The laws of {@link Presences} on one node. */
public interface PresencesContract {
    /** What the running test's node knows: the same at every call within a test. */
    Presences presences();

    /** Somebody nobody has said anything of. */
    static UserId somebody() {
        return new UserId(UUID.randomUUID());
    }

    static PresenceState of(Presences presences, UserId user) {
        return Optional.ofNullable(presences.of(Set.of(user)).get(user)).orElseThrow();
    }

    @Test
    default void CT_03_whoIsUnknownIsOffline() {
        UserId user = somebody();
        assertThat(presences().of(Set.of(user))).containsEntry(user, PresenceState.OFFLINE);
        assertThat(presences().of(Set.of())).isEmpty();
    }

    @Test
    default void CT_03_whatThisNodeSaidHoldsAtOnce() {
        UserId user = somebody();
        for (PresenceState state : PresenceState.values()) {
            presences().announce(user, state);
            assertThat(of(presences(), user)).isEqualTo(state);
        }
    }

    @Test
    default void CT_03_aListenerIsToldOnceForEachChange() {
        UserId user = somebody();
        try (PresenceEar ear = PresenceEar.on(presences())) {
            presences().announce(user, PresenceState.OFFLINE);
            presences().announce(user, PresenceState.ONLINE);
            presences().announce(user, PresenceState.ONLINE);
            presences().refresh();
            presences().announce(user, PresenceState.AWAY);
            presences().announce(user, PresenceState.OFFLINE);
            Eventually.holds("three changes", () -> ear.heardOf(user).size() >= 3);
            assertThat(ear.heardOf(user)).hasSize(3);
        }
    }

    @Test
    default void whoHasClosedHearsNoMore() {
        UserId user = somebody();
        PresenceEar closed = PresenceEar.on(presences());
        closed.close();
        closed.close();
        try (PresenceEar open = PresenceEar.on(presences())) {
            presences().announce(user, PresenceState.ONLINE);
            Eventually.holds("the other hears", () -> !open.heardOf(user).isEmpty());
            assertThat(closed.heardOf(user)).isEmpty();
        }
    }

    @Test
    default void aListenerThatBreaksItsPromiseHurtsNobodyElse() {
        UserId user = somebody();
        Presences.Subscription broken = presences().subscribe(PresencesContract::fail);
        try (PresenceEar ear = PresenceEar.on(presences())) {
            assertThatCode(() -> presences().announce(user, PresenceState.DND)).doesNotThrowAnyException();
            Eventually.holds("the other hears", () -> !ear.heardOf(user).isEmpty());
        } finally {
            broken.close();
        }
    }

    @Test
    default void whatManySayAtOnceAllHolds() {
        List<UserId> said = Race.of(50, runner -> {
                    UserId user = somebody();
                    presences().announce(user, PresenceState.AWAY);
                    return user;
                })
                .everybody();
        assertThat(said).allSatisfy(user -> assertThat(of(presences(), user)).isEqualTo(PresenceState.AWAY));
    }

    private static void fail(UserId user) {
        throw new IllegalStateException("broken listener");
    }
}
