package dev.hearth.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.event.Scope;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MovedTalkTest {
    private static final UUID THING = new UUID(1, 1);
    private static final MovedTalk TALK =
            new MovedTalk(in(new UUID(2, 1)), in(new UUID(2, 2)), 40, List.of(100L, 103L, 107L));

    private static Conversation.About in(UUID place) {
        return new Conversation.About(new Scope(Scope.Kind.PROJECT, place), THING);
    }

    @Test
    void asMuchLiesBehindAPositionAsDidBefore() {
        assertThat(List.of(TALK.at(100), TALK.at(103), TALK.at(107))).containsExactly(41L, 42L, 43L);
        assertThat(List.of(TALK.at(101), TALK.at(106), TALK.at(500))).containsExactly(41L, 42L, 43L);
        assertThat(List.of(TALK.at(0), TALK.at(99))).containsExactly(40L, 40L);
    }

    @Test
    void whatIsNoPositionOfAnythingSaidStaysSo() {
        assertThat(TALK.at(ReadMarker.NOT_YET)).isEqualTo(ReadMarker.NOT_YET);
        assertThat(TALK.at(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whereNothingWasSaidEverythingBegins() {
        MovedTalk silent = new MovedTalk(TALK.from(), TALK.to(), 7, List.of());
        assertThat(silent.at(12)).isEqualTo(7);
        assertThat(silent.messages()).isZero();
    }
}
