package dev.hearth.adapter.websocket.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.adapter.websocket.transport.Batch;
import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.Outbox;
import dev.hearth.adapter.websocket.transport.Payload;
import dev.hearth.application.live.Delivery;
import dev.hearth.application.live.LiveEvent;
import dev.hearth.application.local.LocalRateLimits;
import dev.hearth.application.shared.CheckRate;
import dev.hearth.application.shared.RateRules;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.UserId;
import dev.hearth.testkit.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveSocketTest {
    private static final Delivery NEWS =
            new Delivery(List.of(new LiveEvent("scope:closed", "channel:1", 1, "1", Map.of())));

    private final List<CloseReason> closed = new ArrayList<>();
    private final BrokenOutbox outbox = new BrokenOutbox();
    private final LiveSocket socket = socket();

    @Test
    void who_cannot_be_told_is_sent_away_to_catch_up() {
        outbox.broken = Optional.of(new StackOverflowError());
        assertThatThrownBy(() -> socket.hear(NEWS)).isInstanceOf(StackOverflowError.class);
        assertThat(closed).containsExactly(CloseReason.INTERNAL_ERROR);
    }

    @Test
    void who_was_told_stays() {
        socket.hear(NEWS);
        assertThat(outbox.sent).isEqualTo(1);
        assertThat(closed).isEmpty();
    }

    private LiveSocket socket() {
        CheckRate checkRate = new CheckRate(new LocalRateLimits(TestClock.someDay()), RateRules.none());
        UserId user = new UserId(new UUID(1, 1));
        Caller caller = new Caller(user, SystemRole.USER, new SessionId(new UUID(2, 2)), Instant.MAX);
        return new LiveSocket(
                caller,
                new Entrance(checkRate, 1).admit(caller),
                outbox,
                events -> Batch.of(Payload.text("news")),
                closed::add,
                active -> {});
    }

    private static final class BrokenOutbox implements Outbox {
        private Optional<Error> broken = Optional.empty();
        private int sent;

        @Override
        public void sendAll(Batch batch) {
            broken.ifPresent(error -> {
                throw error;
            });
            sent++;
        }

        @Override
        public boolean offer(Batch batch) {
            return true;
        }

        @Override
        public boolean awaitRoom() {
            return true;
        }
    }
}
