package dev.hearth.domain.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PresenceStateTest {
    @Test
    void CT_03_of_several_the_most_counts_whatever_their_order() {
        assertThat(Arrays.stream(PresenceState.values()).map(PresenceState::word))
                .containsExactly("offline", "away", "online", "dnd");
        for (PresenceState one : PresenceState.values()) {
            for (PresenceState other : PresenceState.values()) {
                PresenceState most = one.compareTo(other) > 0 ? one : other;
                assertThat(one.or(other)).isEqualTo(other.or(one)).isEqualTo(most);
            }
        }
    }
}
