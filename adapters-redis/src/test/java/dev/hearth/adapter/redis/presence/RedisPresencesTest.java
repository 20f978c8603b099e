package dev.hearth.adapter.redis.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.redis.shared.RedisServer;
import dev.hearth.application.presence.port.Presences;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.presence.PresenceState;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.PresenceEar;
import dev.hearth.testkit.PresencesContract;
import dev.hearth.testkit.TwoNodePresencesContract;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisPresencesTest implements TwoNodePresencesContract {
    private static final RedisServer SERVER = RedisServer.start();

    private final PresentNode first = PresentNode.joined(SERVER.settings());
    private final PresentNode second = PresentNode.joined(SERVER.settings());

    @AfterEach
    void closeNodes() {
        first.close();
        second.close();
    }

    @AfterAll
    static void closeServer() {
        SERVER.close();
    }

    @Override
    public Presences presences() {
        return first.presences;
    }

    @Override
    public Presences secondNode() {
        return second.presences;
    }

    @Override
    public void killFirstNode() {
        first.close();
    }

    @Test
    void CT_03_whatANodeSaidExpiresByItself() {
        first.presences.announce(PresencesContract.somebody(), PresenceState.ONLINE);
        first.presences.refresh();
        String key = NodeHashes.key(first.id);
        long left = redis().pttl(key).toCompletableFuture().join();
        assertThat(left).isBetween(1L, PresentNode.LIFE.toMillis());
        assertThat(redis().pttl(NodeHashes.NODES).toCompletableFuture().join()).isPositive();
    }

    @Test
    void CT_03_aNodeThatComesLaterLearnsWhoIsThere() {
        UserId user = PresencesContract.somebody();
        first.presences.announce(user, PresenceState.DND);
        first.presences.refresh();
        try (PresentNode late = PresentNode.joined(SERVER.settings())) {
            assertThat(late.presences.of(Set.of(user))).containsEntry(user, PresenceState.DND);
        }
    }

    @Test
    void whatIsNoPresenceInRedisIsPassedOver() {
        UserId user = PresencesContract.somebody();
        first.presences.announce(user, PresenceState.AWAY);
        // Until it is written: what comes to a version nobody made is left to the next refresh of the first node.
        first.presences.refresh();
        redis().sadd(NodeHashes.NODES, "rubbish").toCompletableFuture().join();
        redis().hset(NodeHashes.key(first.id), Map.of("rubbish", "ONLINE", ":version", "99"))
                .toCompletableFuture()
                .join();
        TwoNodePresencesContract.sees(second.presences, user, PresenceState.AWAY);
    }

    @Test
    void CT_03_whatWasLostInRedisIsWrittenAgainAndNobodyWasGone() {
        UserId user = PresencesContract.somebody();
        first.presences.announce(user, PresenceState.ONLINE);
        TwoNodePresencesContract.sees(second.presences, user, PresenceState.ONLINE);
        try (PresenceEar ear = PresenceEar.on(second.presences)) {
            redis().flushall().toCompletableFuture().join();
            second.presences.refresh();
            first.presences.refresh();
            second.presences.refresh();
            assertThat(ear.heardOf(user)).isEmpty();
        }
        Eventually.holds(
                "it is there again",
                () -> redis().hget(NodeHashes.key(first.id), user.toString())
                        .toCompletableFuture()
                        .join()
                        .equals("ONLINE"));
    }

    private RedisAsyncCommands<String, String> redis() {
        return second.line().commands().orElseThrow();
    }
}
