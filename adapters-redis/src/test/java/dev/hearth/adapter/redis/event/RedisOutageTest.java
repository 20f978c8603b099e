package dev.hearth.adapter.redis.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.hearth.adapter.redis.shared.RedisConnection;
import dev.hearth.adapter.redis.shared.RedisServer;
import dev.hearth.testkit.EventEar;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.Rumours;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the bus does when Redis does not do its part. The limit of time only ends a test that hangs. */
@Timeout(60)
class RedisOutageTest {
    private static final int MORE_THAN_MAY_BE_UNDER_WAY = 5000;

    private final RedisServer server = RedisServer.start();
    private final TwoNodes nodes = new TwoNodes(server.settings());
    private final AtomicLong revision = new AtomicLong();

    @AfterEach
    void close() {
        nodes.close();
        server.close();
    }

    @Test
    void whenRedisIsKilledThoseAtHomeStillHear() {
        server.kill();
        try (EventEar ear = EventEar.on(nodes.first)) {
            for (int i = 1; i <= MORE_THAN_MAY_BE_UNDER_WAY; i++) {
                nodes.first.publish(Rumours.message(i));
            }
            assertThat(ear.heard()).hasSize(MORE_THAN_MAY_BE_UNDER_WAY);
            Eventually.holds("the lost notices are counted", () -> nodes.first.lost() > 0);
        }
    }

    @Test
    void whenRedisIsBackTheOtherNodeHearsAgain() {
        server.kill();
        nodes.first.publish(Rumours.message(revision.incrementAndGet()));
        server.startAgain();
        try (EventEar first = EventEar.on(nodes.first);
                EventEar second = EventEar.on(nodes.second)) {
            // Each try is news of its own: the bus does not repeat what was lost.
            Eventually.holds("the other node hears again", () -> {
                nodes.first.publish(Rumours.message(revision.incrementAndGet()));
                nodes.second.publish(Rumours.message(revision.incrementAndGet()));
                return !first.moves().isEmpty() && !second.moves().isEmpty();
            });
        }
    }

    @Test
    void eachTimeRedisIsBackEveryNodeIsToldThatItMayHaveMissedSomething() {
        try (EventEar first = EventEar.on(nodes.first);
                EventEar second = EventEar.on(nodes.second)) {
            // Twice, for the line may have been told of for the first time only now.
            for (int outage = 1; outage <= 2; outage++) {
                int firsts = first.gaps();
                int seconds = second.gaps();
                server.kill();
                server.startAgain();
                Eventually.holds("both are told", () -> first.gaps() > firsts && second.gaps() > seconds);
            }
        }
    }

    @Test
    void eachTimeNoticesAreLostBecauseRedisIsSlowTheOtherNodeIsToldOfTheGap() {
        try (EventEar ear = EventEar.on(nodes.second)) {
            for (int time = 1; time <= 2; time++) {
                int before = ear.gaps();
                server.freeze();
                for (int i = 1; i <= MORE_THAN_MAY_BE_UNDER_WAY; i++) {
                    nodes.first.publish(Rumours.message(i));
                }
                server.thaw();
                Eventually.holds("it is told", () -> ear.gaps() > before);
            }
        }
    }

    @Test
    void whenRedisIsFrozenPublishersDoNotWait() {
        server.freeze();
        try (EventEar ear = EventEar.on(nodes.first)) {
            for (int i = 1; i <= MORE_THAN_MAY_BE_UNDER_WAY; i++) {
                nodes.first.publish(Rumours.message(i));
            }
            assertThat(ear.heard()).hasSize(MORE_THAN_MAY_BE_UNDER_WAY);
            assertThat(nodes.first.lost()).isEqualTo(MORE_THAN_MAY_BE_UNDER_WAY - Outbox.MAX_UNDER_WAY);
        }
    }

    @Test
    void whenRedisThawsTheNodesHearEachOtherAgain() {
        server.freeze();
        for (int i = 1; i <= MORE_THAN_MAY_BE_UNDER_WAY; i++) {
            nodes.first.publish(Rumours.message(i));
        }
        server.thaw();
        try (EventEar ear = EventEar.on(nodes.second)) {
            Eventually.holds("what is new comes through", () -> {
                nodes.first.publish(Rumours.message(9000));
                return ear.moves().stream().anyMatch(move -> move.revision() == 9000);
            });
        }
    }

    @Test
    void aNodeThatStartsWithoutRedisJoinsLater() {
        server.kill();
        try (RedisConnection line = RedisConnection.open(server.settings());
                RedisEventBus late = new RedisEventBus(line, UUID.randomUUID(), Runnable::run);
                EventEar ear = EventEar.on(late)) {
            late.publish(Rumours.message(1));
            ear.mustHear(Rumours.message(1));
            server.startAgain();
            Eventually.holds("the late node hears the first", () -> {
                nodes.first.publish(Rumours.message(revision.incrementAndGet()));
                return !ear.moves().isEmpty();
            });
        }
    }

    @Test
    void publishingOverAClosedConnectionIsFine() {
        nodes.close();
        assertThatCode(() -> nodes.first.publish(Rumours.message(1))).doesNotThrowAnyException();
    }
}
