package dev.hearth.adapter.redis.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.redis.shared.RedisConnection;
import dev.hearth.adapter.redis.shared.RedisServer;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.testkit.EventEar;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.Rumours;
import dev.hearth.testkit.TwoNodeEventBusContract;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisEventBusTest implements TwoNodeEventBusContract {
    private static final RedisServer SERVER = RedisServer.start();

    private final TwoNodes nodes = new TwoNodes(SERVER.settings());

    @AfterEach
    void closeNodes() {
        nodes.close();
    }

    @AfterAll
    static void closeServer() {
        SERVER.close();
    }

    @Override
    public EventBus bus() {
        return nodes.first;
    }

    @Override
    public EventBus secondNode() {
        return nodes.second;
    }

    @Test
    void noticesOfOneNodeComeInOrder() {
        try (EventEar ear = EventEar.on(secondNode())) {
            List<Long> revisions = LongStream.rangeClosed(1, 500).boxed().toList();
            revisions.forEach(revision -> bus().publish(Rumours.message(revision)));
            ear.mustHearOfMove(Rumours.message(500));
            assertThat(ear.moves()).extracting(EventEar.Move::revision).containsExactlyElementsOf(revisions);
        }
    }

    @Test
    void theRecordItselfIsHeardOnThePublishersThread() {
        try (EventEar ear = EventEar.on(bus())) {
            bus().publish(Rumours.message(1));
            assertThat(ear.heard()).containsExactly(Rumours.message(1));
        }
    }

    @Test
    void foreignTextOnTheChannelIsPassedOver() {
        try (RedisConnection stranger = RedisConnection.open(SERVER.settings());
                EventEar ear = EventEar.on(secondNode())) {
            Eventually.holds(
                    "the stranger is connected", () -> stranger.commands().isPresent());
            for (String text : NoticeTest.FOREIGN) {
                stranger.commands()
                        .orElseThrow()
                        .publish(RedisEventBus.CHANNEL, text)
                        .toCompletableFuture()
                        .join();
            }
            bus().publish(Rumours.message(7));
            ear.mustHearOfMove(Rumours.message(7));
            assertThat(ear.moves()).hasSize(1);
        }
    }

    @Test
    void aClosedBusHearsTheOtherNodeNoMoreAndStillPublishesAtHome() {
        try (EventEar ear = EventEar.on(secondNode())) {
            nodes.second.close();
            Eventually.holds("the line is closed", () -> !nodes.second.isListening());
            bus().publish(Rumours.message(1));
            secondNode().publish(Rumours.message(2));
            ear.mustHear(Rumours.message(2));
            assertThat(ear.moves()).isEmpty();
        }
    }

    @Test
    void aListenerThatThrowsHurtsNeitherThePublisherNorTheOthers() {
        bus().subscribe(new BrokenEar());
        secondNode().subscribe(new BrokenEar());
        try (EventEar here = EventEar.on(bus());
                EventEar there = EventEar.on(secondNode())) {
            for (long revision = 1; revision <= 2; revision++) {
                bus().publish(Rumours.message(revision));
                here.mustHear(Rumours.message(revision));
                there.mustHearOfMove(Rumours.message(revision));
            }
        }
    }

    @Test
    void nothingIsLostWhileAllIsWell() {
        bus().publish(Rumours.message(1));
        assertThat(nodes.first.lost()).isZero();
    }

    private static final class BrokenEar implements EventBus.Listener {
        @Override
        public void changed(Revised change) {
            throw new IllegalStateException("broken listener");
        }

        @Override
        public void moved(Scope scope, long revision, Optional<Scope> follower) {
            throw new IllegalStateException("broken listener");
        }
    }
}
