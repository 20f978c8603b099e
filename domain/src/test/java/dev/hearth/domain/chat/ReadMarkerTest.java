package dev.hearth.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.chat.ReadMarker.Following;
import dev.hearth.domain.identity.UserId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadMarkerTest {
    private static final ReadMarker NONE =
            ReadMarker.none(new UserId(new UUID(1, 1)), Conversation.of(new ChannelId(new UUID(2, 2))));

    @Test
    void readingGoesForward() {
        assertThat(NONE.readUpTo(5).position()).isEqualTo(5);
        assertThat(NONE.readUpTo(5).readUpTo(3)).isEqualTo(NONE.readUpTo(5));
    }

    @Test
    void markingUnreadGoesBack() {
        assertThat(NONE.readUpTo(5).unreadFrom(3).position()).isEqualTo(2);
        assertThat(NONE.unreadFrom(1).position()).isZero();
    }

    @Test
    void takingPartFollowsFromThereOn() {
        ReadMarker part = NONE.takingPart(7);
        assertThat(part.following()).isEqualTo(Following.YES);
        assertThat(part.position()).isEqualTo(7);
        assertThat(part.takingPart(9)).isEqualTo(part);
    }

    @Test
    void whoWantsToHearNothingIsNotMadeToFollow() {
        ReadMarker quiet = NONE.with(Following.NO);
        assertThat(quiet.takingPart(7)).isEqualTo(quiet);
    }

    @Test
    void theFirstRevisionStays() {
        ReadMarker stored = NONE.readUpTo(5).storedAt(3);
        assertThat(stored.firstRevision()).isEqualTo(3);
        assertThat(stored.readUpTo(6).storedAt(8).firstRevision()).isEqualTo(3);
        assertThat(stored.readUpTo(6).storedAt(8).revision()).isEqualTo(8);
    }
}
