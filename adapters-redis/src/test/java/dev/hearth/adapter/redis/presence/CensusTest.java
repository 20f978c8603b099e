package dev.hearth.adapter.redis.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.presence.PresenceState;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CensusTest {
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(1, 2);
    private static final UserId ADA = new UserId(new UUID(2, 1));
    private static final UserId BEN = new UserId(new UUID(2, 2));

    private final Census census = new Census();

    @Test
    void CT_03_onlyWhatChangesSomebodyOverAllNodesIsAChange() {
        assertThat(census.note(ONE, ADA, PresenceState.ONLINE)).isTrue();
        assertThat(census.note(TWO, ADA, PresenceState.AWAY)).isFalse();
        assertThat(census.note(TWO, ADA, PresenceState.DND)).isTrue();
        assertThat(census.note(ONE, ADA, PresenceState.OFFLINE)).isFalse();
        assertThat(census.of(ADA)).isEqualTo(PresenceState.DND);
    }

    @Test
    void CT_03_aNodeThatIsForgottenTakesWithItThoseWhoAreNowhereElse() {
        census.note(ONE, ADA, PresenceState.ONLINE);
        census.note(ONE, BEN, PresenceState.ONLINE);
        census.note(TWO, BEN, PresenceState.ONLINE);
        assertThat(census.forget(ONE)).containsExactly(ADA);
        assertThat(census.of(BEN)).isEqualTo(PresenceState.ONLINE);
    }

    @Test
    void CT_03_whatANodeSaysAnewTellsWhoCameAndWentAndNobodyElse() {
        census.note(ONE, ADA, PresenceState.ONLINE);
        census.note(ONE, BEN, PresenceState.AWAY);
        UserId cay = new UserId(new UUID(2, 3));
        assertThat(census.replace(ONE, Map.of(BEN, PresenceState.AWAY, cay, PresenceState.DND)))
                .containsExactlyInAnyOrder(ADA, cay);
        assertThat(census.said(ONE)).containsOnlyKeys(BEN, cay);
    }
}
