package dev.hearth.adapter.websocket.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacketDecoderTest {
    private static final SocketIoLimits LIMITS = new SocketIoLimits(3, 100, 8, 1000, 4);

    private final PacketDecoder decoder = new PacketDecoder(new PacketJson(LIMITS), LIMITS);

    @Test
    void readsConnect() throws BrokenPacket {
        assertThat(decoder.text("0")).contains(new Packet.Connect("/", JsonNodeFactory.instance.objectNode()));
        assertThat(decoder.text("0/admin,{\"token\":\"123\"}"))
                .contains(new Packet.Connect(
                        "/admin", JsonNodeFactory.instance.objectNode().put("token", "123")));
    }

    @Test
    void readsDisconnectWithAndWithoutComma() throws BrokenPacket {
        assertThat(decoder.text("1")).contains(new Packet.Disconnect("/"));
        assertThat(decoder.text("1/admin")).contains(new Packet.Disconnect("/admin"));
        assertThat(decoder.text("1/admin,")).contains(new Packet.Disconnect("/admin"));
    }

    @Test
    void readsEvents() throws BrokenPacket {
        assertThat(decoder.text("2[\"hello\",1]"))
                .contains(new Packet.Event("/", OptionalLong.empty(), "hello", List.of(IntNode.valueOf(1))));
        assertThat(decoder.text("2/admin,456[\"project:delete\",123]"))
                .contains(new Packet.Event(
                        "/admin", OptionalLong.of(456), "project:delete", List.of(IntNode.valueOf(123))));
        assertThat(decoder.text("20[\"bare\"]")).contains(new Packet.Event("/", OptionalLong.of(0), "bare", List.of()));
    }

    @Test
    void readsAcknowledgements() throws BrokenPacket {
        assertThat(decoder.text("3/admin,456[]")).contains(new Packet.Acknowledgement("/admin", 456, List.of()));
    }

    @Test
    void putsAttachmentsBackInTheirPlaces() throws BrokenPacket {
        assertThat(decoder.text("52-[\"hello\",{\"_placeholder\":true,\"num\":1},[{\"_placeholder\":true,\"num\":0}]]"))
                .isEmpty();
        assertThat(decoder.binary(ByteBuffer.wrap(new byte[] {1}))).isEmpty();
        Packet.Event event = (Packet.Event)
                decoder.binary(ByteBuffer.wrap(new byte[] {2, 3})).orElseThrow();
        assertThat(event.args().get(0)).isEqualTo(BinaryNode.valueOf(new byte[] {2, 3}));
        assertThat(event.args().get(1).get(0)).isEqualTo(BinaryNode.valueOf(new byte[] {1}));
    }

    @Test
    void readsABinaryPacketWithoutAttachmentsAtOnce() throws BrokenPacket {
        assertThat(decoder.text("50-[\"hello\"]")).isPresent();
        assertThat(decoder.text("2[\"next\"]")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "7",
                "9[\"a\"]",
                "0[]",
                "0\"text\"",
                "0{",
                "2",
                "2{}",
                "2[]",
                "2[1]",
                "2[null]",
                "2\"a\"",
                "2[\"a\"",
                "2[\"a\"]]",
                "2[\"a\"] {}",
                "2abc[\"a\"]",
                "2-1[\"a\"]",
                "21234567890[\"a\"]",
                "2\u0661[\"a\"]",
                "2/nsp[\"a\"]",
                "2[\"connect\"]",
                "2[\"disconnecting\"]",
                "2[\"newListener\"]",
                "3[]",
                "3/admin,[]",
                "31{}",
                "4{\"message\":\"no\"}",
                "5[\"a\"]",
                "5-[\"a\"]",
                "51[\"a\"]",
                "54-[\"a\"]",
                "5999999999-[\"a\"]",
                "50-[\"a\",{\"_placeholder\":true,\"num\":0}]",
                "2[\"a\",[[[[[[[[[]]]]]]]]]]",
                "2[\"a\",NaN]",
                "2['a']"
            })
    void IN_8_refuses_what_is_not_a_packet(String broken) {
        assertThatThrownBy(() -> decoder.text(broken)).isInstanceOf(BrokenPacket.class);
    }

    @Test
    void IN_2_refuses_very_many_values() {
        String many = "2[\"a\"" + ",1".repeat(2000) + "]";
        assertThatThrownBy(() -> decoder.text(many)).isInstanceOf(BrokenPacket.class);
    }

    @Test
    void IN_8_refuses_an_attachment_nobody_announced() {
        assertThatThrownBy(() -> decoder.binary(ByteBuffer.allocate(1))).isInstanceOf(BrokenPacket.class);
    }

    @Test
    void IN_8_refuses_text_while_attachments_are_missing() throws BrokenPacket {
        assertThat(decoder.text("51-[\"a\",{\"_placeholder\":true,\"num\":0}]")).isEmpty();
        assertThatThrownBy(() -> decoder.text("2[\"b\"]")).isInstanceOf(BrokenPacket.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1", "\"0\"", "null", "99999999999"})
    void IN_8_refuses_a_placeholder_of_an_attachment_that_is_not_there(String number) throws BrokenPacket {
        Optional<Packet> waiting = decoder.text("51-[\"a\",{\"_placeholder\":true,\"num\":" + number + "}]");
        assertThat(waiting).isEmpty();
        assertThatThrownBy(() -> decoder.binary(ByteBuffer.allocate(1))).isInstanceOf(BrokenPacket.class);
    }

    @Test
    void IN_2_refuses_attachments_that_are_too_big_together() throws BrokenPacket {
        assertThat(decoder.text("52-[\"a\"]")).isEmpty();
        assertThat(decoder.binary(ByteBuffer.allocate(60))).isEmpty();
        assertThatThrownBy(() -> decoder.binary(ByteBuffer.allocate(60))).isInstanceOf(BrokenPacket.class);
    }
}
