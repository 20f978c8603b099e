package dev.hearth.adapter.websocket.transport;

import static dev.hearth.adapter.websocket.fixture.RawClient.BINARY;
import static dev.hearth.adapter.websocket.fixture.RawClient.CLOSE;
import static dev.hearth.adapter.websocket.fixture.RawClient.CONTINUATION;
import static dev.hearth.adapter.websocket.fixture.RawClient.FIN;
import static dev.hearth.adapter.websocket.fixture.RawClient.PING;
import static dev.hearth.adapter.websocket.fixture.RawClient.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.MessageClient;
import dev.hearth.adapter.websocket.fixture.RawClient;
import dev.hearth.adapter.websocket.fixture.RecordingDialect;
import dev.hearth.adapter.websocket.fixture.RunningServer;
import dev.hearth.adapter.websocket.fixture.TestLimits;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** IN-8: what RFC 6455 forbids ends the connection it came on, with the right code, and no other. */
class HostileFramesTest {
    private static final int MAX_MESSAGE = 1000;

    private final RecordingDialect dialect = new RecordingDialect();
    private final RunningServer server =
            RunningServer.with(dialect, TestLimits.with(new Limits.Inbound(MAX_MESSAGE, 1_000_000, 16)));

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Arguments> forbidden() {
        return Stream.of(
                shape("unmasked frame (5.1)", 1002, c -> c.unmaskedFrame(FIN | TEXT, "hello")),
                shape("unknown data opcode (5.2)", 1002, c -> c.frame(FIN | 0x3, "x")),
                shape("unknown control opcode (5.2)", 1002, c -> c.frame(FIN | 0xB, "x")),
                shape("reserved bit 1 (5.2)", 1002, c -> c.frame(FIN | 0x40 | TEXT, "x")),
                shape("reserved bit 2 (5.2)", 1002, c -> c.frame(FIN | 0x20 | TEXT, "x")),
                shape("reserved bit 3 on a ping (5.2)", 1002, c -> c.frame(FIN | 0x10 | PING, "x")),
                shape("continuation of nothing (5.4)", 1002, c -> c.frame(FIN | CONTINUATION, "x")),
                shape("new message inside a message (5.4)", 1002, c -> {
                    c.frame(TEXT, "one");
                    c.frame(FIN | TEXT, "two");
                }),
                shape("fragmented ping (5.5)", 1002, c -> c.frame(PING, "x")),
                shape("long ping (5.5)", 1002, c -> c.frame(FIN | PING, "x".repeat(126))),
                shape("close with half a code (5.5.1)", 1002, c -> c.frame(FIN | 0x8, new byte[] {3})),
                shape("close with a code below all (7.4.1)", 1002, c -> c.closeFrame(999)),
                shape("close with a reserved code (7.4.1)", 1002, c -> c.closeFrame(1004)),
                shape("close with a code never sent (7.4.1)", 1002, c -> c.closeFrame(1005)),
                shape("close with the code of a cut (7.4.1)", 1002, c -> c.closeFrame(1006)),
                shape("close with a code for TLS (7.4.1)", 1002, c -> c.closeFrame(1015)),
                shape("close with a code of nobody's (7.4.2)", 1002, c -> c.closeFrame(2999)),
                shape("close with a code above all (7.4.2)", 1002, c -> c.closeFrame(5000)),
                shape(
                        "close with words that are not UTF-8 (5.5.1)",
                        1007,
                        c -> c.frame(FIN | CLOSE, bytes(3, 0xE8, 0xFF))),
                shape("close in pieces (5.5)", 1002, c -> c.frame(CLOSE, bytes(3, 0xE8))),
                shape("reserved bits all at once (5.2)", 1002, c -> c.frame(FIN | 0x70 | BINARY, "x")),
                shape("unmasked ping (5.1)", 1002, c -> c.unmaskedFrame(FIN | PING, "x")),
                shape("unmasked close (5.1)", 1002, c -> c.unmaskedFrame(FIN | CLOSE, "")),
                shape(
                        "length with its highest bit set (5.2)",
                        1002,
                        c -> c.send(bytes(FIN | BINARY, 0xFF, 0x80, 0, 0, 0, 0, 0, 0, 1))),
                shape(
                        "short length in two bytes (5.2)",
                        1002,
                        c -> c.send(bytes(FIN | TEXT, 0xFE, 0, 1, 0, 0, 0, 0, 'x'))),
                shape(
                        "short length in eight bytes (5.2)",
                        1002,
                        c -> c.send(bytes(FIN | TEXT, 0xFF, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 'x'))),
                shape("text that is not UTF-8 (8.1)", 1007, c -> c.frame(FIN | TEXT, bytes(0xC3, 0x28))),
                shape("surrogate in UTF-8 (8.1)", 1007, c -> c.frame(FIN | TEXT, bytes(0xED, 0xA0, 0x80))),
                shape("overlong UTF-8 (8.1)", 1007, c -> c.frame(FIN | TEXT, bytes(0xC0, 0xAF))),
                shape("unfinished UTF-8 (8.1)", 1007, c -> c.frame(FIN | TEXT, bytes('a', 0xE2, 0x82))),
                shape("frame over the limit", 1009, c -> c.frame(FIN | TEXT, "x".repeat(MAX_MESSAGE + 1))),
                shape("fragments over the limit", 1009, c -> {
                    c.frame(BINARY, "x".repeat(MAX_MESSAGE));
                    c.frame(CONTINUATION, "x");
                }),
                shape("length over all bounds", 1009, c -> c.send(bytes(0x82, 0xFF, 0x7F, 1, 2, 3, 4, 5, 6, 7))));
    }

    private static Arguments shape(String name, int code, Consumer<RawClient> sends) {
        return Arguments.argumentSet(name, code, sends);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("forbidden")
    void IN_8_ends_this_connection_only(int code, Consumer<RawClient> sends) {
        try (RawClient hostile = RawClient.open(server);
                MessageClient other = MessageClient.connect(server.uri("/ws"))) {
            sends.accept(hostile);
            assertThat(hostile.readClose().closeCode()).isEqualTo(code);
            assertThat(hostile.isEnded()).isTrue();
            hostile.vanish();
            assertThat(dialect.nextClosed().code()).isEqualTo(code);
            other.send("still here");
            assertThat(other.nextText()).isEqualTo("still here");
            assertThat(dialect.texts()).containsExactly("still here");
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void tellsASenderOfTooMuchTheReasonEvenWhileItIsStillSending() {
        try (RawClient hostile = RawClient.open(server)) {
            byte[] tooMuch = new byte[MAX_MESSAGE * 500];
            hostile.frame(FIN | BINARY, tooMuch);
            assertThat(hostile.readClose().closeText()).isEqualTo("message too big");
            assertThat(hostile.isEnded()).isTrue();
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void countsEmptyFragmentsAsMessages() {
        Limits tight = TestLimits.with(new Limits.Inbound(MAX_MESSAGE, 50, 16));
        try (RunningServer strict = RunningServer.with(dialect, tight);
                RawClient hostile = RawClient.open(strict)) {
            hostile.frame(TEXT, "");
            for (int i = 0; i < 500; i++) {
                hostile.frame(CONTINUATION, "");
            }
            assertThat(hostile.readClose().closeCode()).isEqualTo(1008);
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void cutsAPeerThatNeverFinishesItsFrame() {
        try (RawClient hostile = RawClient.open(server)) {
            hostile.announce(FIN | TEXT, 500);
            hostile.send(new byte[] {1, 2, 3});
            dialect.nextWire().close(CloseReason.NORMAL);
            assertThat(hostile.readClose().closeCode()).isEqualTo(1000);
            // The client neither answers nor goes away.
            assertThat(dialect.nextClosed()).isEqualTo(CloseReason.NORMAL);
        }
    }
}
