package dev.hearth.adapter.websocket.transport;

import static dev.hearth.adapter.websocket.transport.MaskedFrames.frame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes mean the same, however they are cut, and a hostile header costs nothing (RFC 6455 section 5.2). */
class FrameParserTest {
    private static final int MAX = 1 << 20;
    private static final int ROUNDS = 300;
    private static final int MESSAGES = 5;

    private final Heard heard = new Heard();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 65_535, 65_536, 200_000})
    void readsEveryFormOfTheLength(int length) throws BrokenMessage {
        byte[] payload = new byte[length];
        new Random(length).nextBytes(payload);
        read(frame(Frames.FIN | Frames.BINARY, payload), Integer.MAX_VALUE, new Random(1));
        assertThat(heard.log).containsExactly("BINARY " + hash(payload));
    }

    @Test
    void readsTheStandardsOwnMaskedHello() throws BrokenMessage {
        byte[] hello = bytes(0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58);
        read(ByteBuffer.wrap(hello), Integer.MAX_VALUE, new Random(1));
        assertThat(heard.log).containsExactly("TEXT " + hash("Hello".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void hearsTheSameHoweverTheBytesAreCut() throws BrokenMessage {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<String> sent = new ArrayList<>();
            ByteBuffer wire = conversation(random, sent);
            heard.log.clear();
            read(wire, 1 + random.nextInt(40), random);
            assertThat(heard.log).as("seed %d", seed).isEqualTo(sent);
        }
    }

    /** Messages in up to four fragments, with pings and pongs between these. */
    private static ByteBuffer conversation(Random random, List<String> sent) {
        ByteBuffer wire = ByteBuffer.allocate(1 << 16);
        for (int message = 0; message < MESSAGES; message++) {
            boolean text = random.nextBoolean();
            byte[] payload = randomBytes(random, 400);
            fragments(random, payload, text ? Frames.TEXT : Frames.BINARY).forEach(fragment -> {
                control(random, wire, sent);
                wire.put(fragment);
            });
            sent.add((text ? "TEXT " : "BINARY ") + hash(payload));
        }
        return wire.flip();
    }

    private static List<ByteBuffer> fragments(Random random, byte[] payload, int opcode) {
        int[] cuts =
                random.ints(random.nextInt(4), 0, payload.length + 1).sorted().toArray();
        List<ByteBuffer> fragments = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            fragments.add(
                    frame(fragments.isEmpty() ? opcode : Frames.CONTINUATION, Arrays.copyOfRange(payload, from, cut)));
            from = cut;
        }
        int last = fragments.isEmpty() ? opcode : Frames.CONTINUATION;
        fragments.add(frame(Frames.FIN | last, Arrays.copyOfRange(payload, from, payload.length)));
        return fragments;
    }

    private static void control(Random random, ByteBuffer wire, List<String> sent) {
        byte[] data = randomBytes(random, Frames.MAX_CONTROL_BYTES + 1);
        switch (random.nextInt(4)) {
            case 0 -> {
                wire.put(frame(Frames.FIN | Frames.PING, data));
                sent.add("PING " + hash(data));
            }
            case 1 -> {
                wire.put(frame(Frames.FIN | Frames.PONG, data));
                sent.add("PONG");
            }
            default -> {}
        }
    }

    @Test
    void refusesALengthOverTheLimitBeforeAnyOfItHasCome() {
        byte[] header = bytes(0x82, 0xFF, 0, 0, 0, 0, 0, 0x10, 0, 1);
        assertThatThrownBy(() -> read(ByteBuffer.wrap(header), Integer.MAX_VALUE, new Random(1)))
                .isInstanceOfSatisfying(
                        BrokenMessage.class,
                        broken -> assertThat(broken.reason()).isEqualTo(CloseReason.MESSAGE_TOO_BIG));
    }

    @Test
    void refusesALengthWithItsHighestBitSet() {
        byte[] header = bytes(0x82, 0xFF, 0x80, 0, 0, 0, 0, 0, 0, 1);
        assertThatThrownBy(() -> read(ByteBuffer.wrap(header), Integer.MAX_VALUE, new Random(1)))
                .isInstanceOfSatisfying(
                        BrokenMessage.class,
                        broken -> assertThat(broken.reason().code()).isEqualTo(1002));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65_535})
    void refusesCloseCodesThatMayNotBeSent(int code) {
        ByteBuffer close = frame(Frames.FIN | Frames.CLOSE, bytes(code >> 8, code));
        assertThatThrownBy(() -> read(close, Integer.MAX_VALUE, new Random(1))).isInstanceOf(BrokenMessage.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1003, 1007, 1014, 3000, 4403, 4999})
    void takesCloseCodesThatMayBeSent(int code) throws BrokenMessage {
        FrameParser parser =
                read(frame(Frames.FIN | Frames.CLOSE, bytes(code >> 8, code, 'b', 'y', 'e')), 1, new Random(1));
        assertThat(heard.log).containsExactly("CLOSE");
        assertThat(parser.closeReason()).contains(new CloseReason(code, "bye"));
    }

    /** In pieces of up to so many bytes. */
    private FrameParser read(ByteBuffer wire, int piece, Random random) throws BrokenMessage {
        FrameParser parser = new FrameParser(MAX);
        while (wire.hasRemaining()) {
            int length = Math.min(wire.remaining(), piece == Integer.MAX_VALUE ? piece : 1 + random.nextInt(piece));
            ByteBuffer some = wire.slice(wire.position(), length);
            wire.position(wire.position() + length);
            while (some.hasRemaining()) {
                parser.next(some, heard);
            }
        }
        return parser;
    }

    private static byte[] randomBytes(Random random, int bound) {
        byte[] bytes = new byte[random.nextInt(bound)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static String hash(byte[] bytes) {
        return bytes.length + ":" + Arrays.hashCode(bytes);
    }

    /** Writes down each whole message and each control frame. */
    private static final class Heard implements FrameReceiver {
        private final List<String> log = new ArrayList<>();
        private final ByteArrayOutputStream message = new ByteArrayOutputStream();

        @Override
        public void onOpen() {}

        @Override
        public void onFragment(Fragment fragment) {
            message.write(fragment.bytes().array(), 0, fragment.bytes().remaining());
            if (fragment.last()) {
                log.add(fragment.kind() + " " + hash(message.toByteArray()));
                message.reset();
            }
        }

        @Override
        public void onPing(ByteBuffer data) {
            byte[] copy = new byte[data.remaining()];
            data.get(copy);
            log.add("PING " + hash(copy));
        }

        @Override
        public void onPong() {
            log.add("PONG");
        }

        @Override
        public void onPeerClosing() {
            log.add("CLOSE");
        }

        @Override
        public void onClosed(CloseReason reason) {
            log.add("CLOSED " + reason);
        }
    }
}
