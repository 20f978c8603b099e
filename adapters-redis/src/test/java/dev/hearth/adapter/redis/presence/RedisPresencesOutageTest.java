package dev.hearth.adapter.redis.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.redis.shared.RedisServer;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.presence.PresenceState;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.PresenceEar;
import dev.hearth.testkit.PresencesContract;
import dev.hearth.testkit.TwoNodePresencesContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What presence does when Redis does not do its part. The limit of time only ends a test that hangs. */
@Timeout(60)
class RedisPresencesOutageTest {
    private static final int MORE_THAN_MAY_BE_UNDER_WAY = 5000;

    private final RedisServer server = RedisServer.start();
    private final PresentNode first = PresentNode.joined(server.settings());
    private final PresentNode second = PresentNode.joined(server.settings());
    private final UserId user = PresencesContract.somebody();

    @AfterEach
    void close() {
        first.close();
        second.close();
        server.close();
    }

    @Test
    void DF_1_CT_03_withoutRedisANodeKnowsItsOwnAndNobodyElseIsTakenForGone() {
        first.presences.announce(user, PresenceState.ONLINE);
        TwoNodePresencesContract.sees(second.presences, user, PresenceState.ONLINE);
        server.kill();
        UserId other = PresencesContract.somebody();
        second.presences.announce(other, PresenceState.AWAY);
        second.presences.refresh();
        second.presences.refresh();
        assertThat(PresencesContract.of(second.presences, other)).isEqualTo(PresenceState.AWAY);
        assertThat(PresencesContract.of(second.presences, user)).isEqualTo(PresenceState.ONLINE);
    }

    @Test
    void DF_1_CT_03_whenRedisIsBackEmptyTheNodesAnnounceTheirPeopleAgainAndNobodyWasGone() {
        first.presences.announce(user, PresenceState.ONLINE);
        TwoNodePresencesContract.sees(second.presences, user, PresenceState.ONLINE);
        try (PresenceEar ear = PresenceEar.on(second.presences)) {
            server.kill();
            second.presences.refresh();
            UserId late = PresencesContract.somebody();
            first.presences.announce(late, PresenceState.DND);
            server.startAgain();
            TwoNodePresencesContract.sees(second.presences, late, PresenceState.OFFLINE);
            Eventually.holds("the late one is seen", () -> {
                first.presences.refresh();
                second.presences.refresh();
                return PresencesContract.of(second.presences, late) == PresenceState.DND;
            });
            assertThat(ear.heardOf(user, late)).containsExactly(late);
        }
    }

    @Test
    void DF_2_CT_03_whenRedisIsFrozenNobodyWhoAnnouncesWaits() {
        server.freeze();
        for (int i = 0; i < MORE_THAN_MAY_BE_UNDER_WAY; i++) {
            first.presences.announce(PresencesContract.somebody(), PresenceState.ONLINE);
        }
        first.presences.announce(user, PresenceState.ONLINE);
        assertThat(PresencesContract.of(first.presences, user)).isEqualTo(PresenceState.ONLINE);
        server.thaw();
        Eventually.holds("the other node sees", () -> {
            first.presences.refresh();
            second.presences.refresh();
            return PresencesContract.of(second.presences, user) == PresenceState.ONLINE;
        });
    }

    @Test
    void CT_03_aNodeThatStartsWithoutRedisJoinsLater() {
        server.kill();
        try (PresentNode early = PresentNode.open(server.settings())) {
            early.presences.announce(user, PresenceState.ONLINE);
            early.presences.refresh();
            server.startAgain();
            Eventually.holds("the other node sees", () -> {
                early.presences.refresh();
                second.presences.refresh();
                return PresencesContract.of(second.presences, user) == PresenceState.ONLINE;
            });
        }
    }
}
