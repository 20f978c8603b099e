package dev.hearth.adapter.websocket.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.hearth.adapter.websocket.transport.MessageKind;
import dev.hearth.adapter.websocket.transport.Payload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacketEncoderTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void writesEveryKindOfPacket() {
        assertText(new Packet.Connect("/", JSON.objectNode().put("sid", "x")), "40{\"sid\":\"x\"}");
        assertText(new Packet.Connect("/a", JSON.objectNode().put("sid", "x")), "40/a,{\"sid\":\"x\"}");
        assertText(new Packet.Disconnect("/"), "41");
        assertText(new Packet.Disconnect("/a"), "41/a,");
        assertText(event(OptionalLong.empty(), IntNode.valueOf(1)), "42[\"name\",1]");
        assertText(event(OptionalLong.of(7)), "427[\"name\"]");
        assertText(new Packet.Acknowledgement("/a", 0, List.of(TextNode.valueOf("é"))), "43/a,0[\"é\"]");
        assertText(
                new Packet.ConnectError("/a", "no \"entry\"", Optional.empty()),
                "44/a,{\"message\":\"no \\\"entry\\\"\"}");
        assertText(
                new Packet.ConnectError("/", "no", Optional.of(IntNode.valueOf(1))),
                "44{\"message\":\"no\",\"data\":1}");
    }

    private static Packet event(OptionalLong id, JsonNode... args) {
        return new Packet.Event("/", id, "name", List.of(args));
    }

    private static void assertText(Packet packet, String expected) {
        assertThat(PacketEncoder.encode(packet))
                .singleElement()
                .extracting(PacketEncoderTest::text)
                .isEqualTo(expected);
    }

    private static String text(Payload payload) {
        return StandardCharsets.UTF_8.decode(payload.bytes()).toString();
    }

    @Test
    void sendsBinaryValuesAsAttachments() {
        JsonNode nested = JSON.objectNode().set("deep", BinaryNode.valueOf(new byte[] {2}));
        List<Payload> payloads =
                PacketEncoder.encode(event(OptionalLong.of(3), BinaryNode.valueOf(new byte[] {1}), nested));
        assertThat(payloads)
                .extracting(Payload::kind)
                .containsExactly(MessageKind.TEXT, MessageKind.BINARY, MessageKind.BINARY);
        assertThat(text(payloads.getFirst()))
                .isEqualTo("452-3[\"name\",{\"_placeholder\":true,\"num\":0},"
                        + "{\"deep\":{\"_placeholder\":true,\"num\":1}}]");
        assertThat(payloads.getLast().bytes().get()).isEqualTo((byte) 2);
    }

    @Test
    void encodesAnEventOnceForMany() {
        assertThat(text(EventEncoder.encode("typing", TextNode.valueOf("a")))).isEqualTo("42[\"typing\",\"a\"]");
        assertThat(text(EventEncoder.encodeJson("a\"b", "{\"x\":1}"))).isEqualTo("42[\"a\\\"b\",{\"x\":1}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener"})
    void refusesReservedNames(String name) {
        assertThatThrownBy(() -> EventEncoder.encode(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EventEncoder.encodeJson(name, "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotShareBinaryEvents() {
        assertThatThrownBy(() -> EventEncoder.encode("file", BinaryNode.valueOf(new byte[1])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
