package dev.hearth.adapter.websocket.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.DialectClient;
import dev.hearth.adapter.websocket.fixture.DialectClient.Heard;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.Person;
import dev.hearth.adapter.websocket.fixture.ProductDialect;
import dev.hearth.adapter.websocket.fixture.TestLimits;
import dev.hearth.adapter.websocket.transport.Limits;
import dev.hearth.adapter.websocket.transport.TransportGauges;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.testkit.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody reads no more while the others talk: a device that sleeps, or a network that is stuck. */
class SlowReaderTest {
    private static final int ROOM = 1 << 20;
    /** More than any system keeps for a reader beside that. */
    private static final int TOO_MANY = 3_000;

    /** Four times as much as a queue holds. */
    private static final int MISSED = 200;

    private static final String MUCH = "x".repeat(19_000);
    /** Of the reader who keeps up, at most this is on its way. */
    private static final int ONE = 20_000;

    private final HearthServer server =
            HearthServer.limitedBy(TestLimits.with(new Limits.Outbound(ROOM, Integer.MAX_VALUE)));
    private final TransportGauges gauges = server.server().transport().gauges();
    private final Person ada = server.person("ada");
    private final Person ben = server.person("ben");
    private final ChannelId channel = server.privateChannel(ada, "ours");

    SlowReaderTest() {
        server.hearth().addChannelMember().run(ada.caller(), channel, ben.id());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void SL_1_who_stops_reading_costs_so_much_is_sent_away_and_catches_up(ProductDialect dialect) {
        List<Heard.Event> heard;
        int said;
        try (DialectClient slow = dialect.connect(server, ben);
                DialectClient fast = ProductDialect.JSON.connect(server, ada)) {
            slow.socket().pause();
            said = talkUntilSentAway(List.of(fast));
            say(said++, List.of(fast));
            Eventually.holds("nothing is kept for who was sent away", () -> gauges.queuedBytes() == 0);
            slow.socket().resume();
            slow.awaitEnd(1013);
            heard = events(slow);
        }
        assertThat(heard).as("what was on its way").hasSizeLessThan(said);
        try (DialectClient again = dialect.resume(server, ben, cursors(heard))) {
            say(said++, List.of(again));
            heard.addAll(messages(again.events()));
        }
        assertThat(numbers(heard)).isEqualTo(IntStream.range(0, said).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource
    void SL_2_who_has_stalled_holds_up_nobody_else(ProductDialect dialect) {
        try (DialectClient stalled = dialect.connect(server, ben);
                DialectClient plain = ProductDialect.JSON.connect(server, ada);
                DialectClient socketIo = ProductDialect.SOCKET_IO.connect(server, ada);
                DialectClient polling = ProductDialect.SOCKET_IO_POLLING.connect(server, ada)) {
            List<DialectClient> others = List.of(plain, socketIo, polling);
            stalled.socket().pause();
            int said = talkUntilSentAway(others);
            assertThat(said).as("heard by the others before").isGreaterThan(ROOM / ONE);
            say(said, others);
            assertThat(gauges.closedSlow()).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void SL_1_who_missed_more_than_a_queue_holds_is_told_it_in_parts(ProductDialect dialect) {
        IntStream.range(0, MISSED).forEach(i -> ada.says(channel, i + MUCH));
        CompletableFuture<DialectClient> coming =
                CompletableFuture.supplyAsync(() -> dialect.resume(server, ben, cursors(List.of())));
        long most = 0;
        while (!coming.isDone()) {
            most = Math.max(most, gauges.queuedBytes());
            LockSupport.parkNanos(20_000);
        }
        try (DialectClient back = coming.join()) {
            assertThat(numbers(messages(back.events())))
                    .isEqualTo(IntStream.range(0, MISSED).boxed().toList());
        }
        assertThat(most).as("kept for it at a time").isLessThanOrEqualTo(ROOM);
    }

    /** Each message is heard by the others before the next is said; answers how many were. */
    private int talkUntilSentAway(List<DialectClient> others) {
        int said = 0;
        while (gauges.closedSlow() == 0) {
            say(said++, others);
            assertThat(gauges.queuedBytes()).isLessThanOrEqualTo(ROOM + (long) others.size() * ONE);
            assertThat(said).as("still not sent away").isLessThan(TOO_MANY);
        }
        return said;
    }

    private void say(int number, List<DialectClient> others) {
        ada.says(channel, number + MUCH);
        others.forEach(other -> {
            Heard.Event heard = other.next("message:created");
            while (number(heard) < number) {
                heard = other.next("message:created");
            }
            assertThat(number(heard)).isEqualTo(number);
        });
    }

    /** What came since it was ready. */
    private static List<Heard.Event> events(DialectClient client) {
        List<Heard.Event> events = new ArrayList<>();
        client.rest().forEach(heard -> events.add((Heard.Event) heard));
        return new ArrayList<>(messages(events));
    }

    private static List<Heard.Event> messages(List<Heard.Event> events) {
        return events.stream()
                .filter(event -> event.type().equals("message:created"))
                .toList();
    }

    /** Where the client would go on; with nothing heard, after the two who joined. */
    private String cursors(List<Heard.Event> heard) {
        String cursor = heard.isEmpty() ? "3" : heard.getLast().cursor();
        return "{\"channel:%s\":\"%s\"}".formatted(channel, cursor);
    }

    private static List<Integer> numbers(List<Heard.Event> heard) {
        return heard.stream().map(SlowReaderTest::number).toList();
    }

    private static int number(Heard.Event event) {
        String text = event.data().path("text").asText();
        return Integer.parseInt(text.substring(0, text.indexOf('x')));
    }
}
