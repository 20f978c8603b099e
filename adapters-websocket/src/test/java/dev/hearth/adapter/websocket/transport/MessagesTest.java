package dev.hearth.adapter.websocket.transport;

import static dev.hearth.adapter.websocket.fixture.RawClient.BINARY;
import static dev.hearth.adapter.websocket.fixture.RawClient.CLOSE;
import static dev.hearth.adapter.websocket.fixture.RawClient.CONTINUATION;
import static dev.hearth.adapter.websocket.fixture.RawClient.FIN;
import static dev.hearth.adapter.websocket.fixture.RawClient.PING;
import static dev.hearth.adapter.websocket.fixture.RawClient.PONG;
import static dev.hearth.adapter.websocket.fixture.RawClient.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.RawClient;
import dev.hearth.adapter.websocket.fixture.RawFrame;
import dev.hearth.adapter.websocket.fixture.RecordingDialect;
import dev.hearth.adapter.websocket.fixture.RunningServer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** RFC 6455 sections 5 to 7, from the good side. */
class MessagesTest {
    private final RecordingDialect dialect = new RecordingDialect();
    private final RunningServer server = RunningServer.with(dialect);
    private final RawClient client = RawClient.open(server);

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void echoesTextAndBinary() {
        client.frame(FIN | TEXT, "κόσμε 😀");
        assertFrame(FIN | TEXT, "κόσμε 😀");
        client.frame(FIN | BINARY, "bytes");
        assertFrame(FIN | BINARY, "bytes");
    }

    @Test
    void echoesEmptyMessages() {
        client.frame(FIN | TEXT, "");
        assertFrame(FIN | TEXT, "");
        client.frame(FIN | BINARY, "");
        assertFrame(FIN | BINARY, "");
    }

    @Test
    void joinsFragmentsThatCutCharactersInTwo() {
        byte[] text = "häuser 😀".getBytes(StandardCharsets.UTF_8);
        client.frame(TEXT, Arrays.copyOfRange(text, 0, 2));
        client.frame(CONTINUATION, Arrays.copyOfRange(text, 2, 2));
        client.frame(CONTINUATION, Arrays.copyOfRange(text, 2, 10));
        client.frame(FIN | CONTINUATION, Arrays.copyOfRange(text, 10, text.length));
        assertFrame(FIN | TEXT, "häuser 😀");
    }

    @Test
    void answersAPingInTheMiddleOfAMessage() {
        client.frame(TEXT, "one ");
        client.frame(FIN | PING, "are you there");
        assertFrame(FIN | PONG, "are you there");
        client.frame(FIN | CONTINUATION, "message");
        assertFrame(FIN | TEXT, "one message");
    }

    @Test
    void takesAMessageByteByByte() {
        client.announce(FIN | TEXT, 3);
        byte[] masked = {'a' ^ 0x12, 'b' ^ 0x34, 'c' ^ 0x56};
        for (byte one : masked) {
            client.send(new byte[] {one});
        }
        assertFrame(FIN | TEXT, "abc");
    }

    @Test
    void keepsTheReplacementCharacterThatAPeerReallySent() {
        client.frame(FIN | TEXT, "a\uFFFDb");
        assertFrame(FIN | TEXT, "a\uFFFDb");
    }

    @Test
    void ignoresPongsNobodyAskedFor() {
        client.frame(FIN | PONG, "surprise");
        client.frame(FIN | TEXT, "next");
        assertFrame(FIN | TEXT, "next");
    }

    @Test
    void echoesACloseFrameAndEndsTheConnection() {
        client.closeFrame(4321);
        assertThat(client.readClose().closeCode()).isEqualTo(4321);
        assertThat(client.isEnded()).isTrue();
        assertThat(dialect.nextClosed().code()).isEqualTo(4321);
    }

    @Test
    void echoesACloseFrameWithoutCode() {
        client.frame(FIN | CLOSE, "");
        assertThat(client.readClose().closeCode()).isEqualTo(1005);
        assertThat(dialect.nextClosed().code()).isEqualTo(1005);
    }

    @Test
    void handlesWhatWasSentBeforeTheClose() {
        for (int i = 0; i < 100; i++) {
            client.frame(FIN | TEXT, "quiet " + i);
        }
        client.closeFrame(1000);
        dialect.nextClosed();
        assertThat(dialect.texts()).hasSize(100).endsWith("quiet 98", "quiet 99");
    }

    @Test
    void noticesAPeerThatVanishes() {
        dialect.nextWire();
        client.close();
        assertThat(dialect.nextClosed().code()).isEqualTo(CloseReason.LOST.code());
    }

    private void assertFrame(int firstByte, String payload) {
        RawFrame frame = client.read();
        assertThat(frame.text()).isEqualTo(payload);
        assertThat(frame.firstByte()).isEqualTo(firstByte);
    }
}
