package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.presence.port.Presences;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.presence.PresenceState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The laws of {@link Presences} that several nodes share, while the network is well. */
public interface TwoNodePresencesContract extends PresencesContract {
    /** What another node knows: the same at every call within a test. */
    Presences secondNode();

    /** The first node dies without a word. */
    void killFirstNode();

    @Test
    default void CT_03_theOtherNodeSeesSomebodyComeAndGo() {
        UserId user = PresencesContract.somebody();
        for (PresenceState state :
                List.of(PresenceState.ONLINE, PresenceState.AWAY, PresenceState.DND, PresenceState.OFFLINE)) {
            presences().announce(user, state);
            sees(secondNode(), user, state);
        }
    }

    @Test
    default void CT_03_ofSeveralNodesTheMostCounts() {
        UserId user = PresencesContract.somebody();
        presences().announce(user, PresenceState.AWAY);
        sees(secondNode(), user, PresenceState.AWAY);
        secondNode().announce(user, PresenceState.ONLINE);
        sees(presences(), user, PresenceState.ONLINE);
        secondNode().announce(user, PresenceState.OFFLINE);
        sees(presences(), user, PresenceState.AWAY);
        assertThat(PresencesContract.of(secondNode(), user)).isEqualTo(PresenceState.AWAY);
    }

    @Test
    default void CT_03_whatChangesNothingForSomebodyIsNotTold() {
        UserId user = PresencesContract.somebody();
        UserId other = PresencesContract.somebody();
        presences().announce(user, PresenceState.ONLINE);
        sees(secondNode(), user, PresenceState.ONLINE);
        try (PresenceEar ear = PresenceEar.on(secondNode())) {
            secondNode().announce(user, PresenceState.AWAY);
            secondNode().announce(user, PresenceState.OFFLINE);
            presences().announce(user, PresenceState.ONLINE);
            presences().announce(other, PresenceState.ONLINE);
            Eventually.holds("the other is seen", () -> !ear.heardOf(other).isEmpty());
            assertThat(ear.heardOf(user, other)).containsExactly(other);
        }
    }

    @Test
    default void MN_2_CT_03_aNodeThatDiesTakesItsPeopleOfflineAndEachIsToldOnce() {
        UserId user = PresencesContract.somebody();
        UserId onBoth = PresencesContract.somebody();
        presences().announce(user, PresenceState.ONLINE);
        presences().announce(onBoth, PresenceState.ONLINE);
        secondNode().announce(onBoth, PresenceState.AWAY);
        sees(secondNode(), user, PresenceState.ONLINE);
        sees(secondNode(), onBoth, PresenceState.ONLINE);
        try (PresenceEar ear = PresenceEar.on(secondNode())) {
            killFirstNode();
            sees(secondNode(), user, PresenceState.OFFLINE);
            sees(secondNode(), onBoth, PresenceState.AWAY);
            secondNode().refresh();
            assertThat(ear.heardOf(user, onBoth)).containsExactlyInAnyOrder(user, onBoth);
        }
    }

    /** The node lives: it refreshes, and sees at last. */
    static void sees(Presences node, UserId user, PresenceState state) {
        Eventually.holds("is seen as " + state, () -> {
            node.refresh();
            return PresencesContract.of(node, user) == state;
        });
    }
}
