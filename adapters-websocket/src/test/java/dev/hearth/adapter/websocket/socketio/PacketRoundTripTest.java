package dev.hearth.adapter.websocket.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hearth.adapter.websocket.transport.MessageKind;
import dev.hearth.adapter.websocket.transport.Payload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is encoded and decoded again is what it was; and no text makes the decoder fail in an unplanned way. */
class PacketRoundTripTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final SocketIoLimits LIMITS = new SocketIoLimits(1000, 1 << 20, 64, 100_000, 4);
    private static final String ALPHABET = "0123456789-/,[]{}\":abcnul\\ \u001e\u0000é😀_placeholder";

    @RepeatedTest(300)
    void givesBackWhatWasEncoded(RepetitionInfo repetition) throws BrokenPacket {
        long seed = repetition.getCurrentRepetition();
        Packet packet = packet(new Random(seed));
        assertThat(decode(PacketEncoder.encode(packet))).as("seed %d", seed).contains(packet);
    }

    @Test
    void survivesAnyText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = "0123456".charAt(random.nextInt(7)) + text(random, random.nextInt(24));
            try {
                new PacketDecoder(new PacketJson(LIMITS), LIMITS).text(text);
            } catch (BrokenPacket planned) {
                refused++;
            } catch (RuntimeException unplanned) {
                throw new AssertionError("seed " + seed + ", text " + text, unplanned);
            }
        }
        assertThat(refused).isPositive();
    }

    private static Optional<Packet> decode(List<Payload> payloads) throws BrokenPacket {
        PacketDecoder decoder = new PacketDecoder(new PacketJson(LIMITS), LIMITS);
        Optional<Packet> packet = Optional.empty();
        for (Payload payload : payloads) {
            assertThat(packet).isEmpty();
            packet = payload.kind() == MessageKind.BINARY
                    ? decoder.binary(payload.bytes())
                    : decoder.text(StandardCharsets.UTF_8
                            .decode(payload.bytes())
                            .toString()
                            .substring(1));
        }
        return packet;
    }

    private static Packet packet(Random random) {
        String namespace = random.nextBoolean() ? "/" : "/" + text(random, 8).replace(",", "");
        OptionalLong id = random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextInt(1 << 29));
        return switch (random.nextInt(4)) {
            case 0 -> new Packet.Connect(namespace, JSON.objectNode().put(text(random, 6), text(random, 12)));
            case 1 -> new Packet.Disconnect(namespace);
            case 2 -> new Packet.Acknowledgement(namespace, random.nextInt(1 << 29), values(random, 3));
            default -> new Packet.Event(namespace, id, "event " + text(random, 8), values(random, 3));
        };
    }

    private static List<JsonNode> values(Random random, int depth) {
        return Stream.generate(() -> value(random, depth))
                .limit(random.nextInt(4))
                .toList();
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt());
            case 3 -> JSON.numberNode(random.nextGaussian());
            case 4 -> JSON.textNode(text(random, 12));
            case 5 -> bytes(random);
            case 6 -> array(random, depth - 1);
            default -> object(random, depth - 1);
        };
    }

    private static JsonNode bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return new BinaryNode(bytes);
    }

    private static ArrayNode array(Random random, int depth) {
        return JSON.arrayNode().addAll(values(random, depth));
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = JSON.objectNode();
        values(random, depth).forEach(value -> object.set(text(random, 6), value));
        return object;
    }

    private static String text(Random random, int maxLength) {
        int[] points = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(maxLength + 1); i > 0; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }
}
