package dev.hearth.adapter.websocket.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Frames as a server writes them (RFC 6455 section 5.2). */
class FramesTest {
    @Test
    void writesABatchAsOneBufferOfWholeFrames() {
        Batch batch = Batch.of(List.of(Payload.text("Hello"), Payload.binary(ByteBuffer.wrap(new byte[] {7}))));
        assertThat(bytes(batch.frames())).containsExactly(0x81, 5, 'H', 'e', 'l', 'l', 'o', 0x82, 1, 7);
    }

    @Test
    void makesTheFramesOfABatchOnceForAll() {
        Batch batch = Batch.of(Payload.text("Hello"));
        batch.frames().position(3);
        assertThat(batch.frames().position()).isZero();
        assertThat(batch.frames().isReadOnly()).isTrue();
    }

    @Test
    void aViewThatWasGivenBackIsLentAgainAndWholeAndToOneAtATime() {
        Batch batch = Batch.of(Payload.text("Hello"));
        ByteBuffer first = batch.borrow();
        ByteBuffer second = batch.borrow();
        assertThat(second).isNotSameAs(first).isEqualTo(first);
        first.position(first.limit());
        batch.giveBack(first);
        ByteBuffer third = batch.borrow();
        assertThat(third).isSameAs(first);
        assertThat(bytes(third)).startsWith(0x81, 5, 'H');
        assertThat(batch.borrow()).isNotSameAs(first);
    }

    @Test
    void choosesTheShortestFormOfALength() {
        assertThat(header(125)).startsWith(0x82, 125);
        assertThat(header(126)).startsWith(0x82, 126, 0, 126);
        assertThat(header(65_535)).startsWith(0x82, 126, 0xFF, 0xFF);
        assertThat(header(65_536)).startsWith(0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0);
    }

    private static int[] header(int length) {
        return bytes(Batch.of(Payload.binary(ByteBuffer.allocate(length))).frames());
    }

    @Test
    void cutsTheTextOfACloseBetweenCharacters() {
        ByteBuffer frame = Frames.close(new CloseReason(4000, "é".repeat(100)));
        assertThat(frame.remaining()).isEqualTo(2 + 2 + 122);
        frame.position(4);
        assertThat(StandardCharsets.UTF_8.decode(frame).toString()).isEqualTo("é".repeat(61));
    }

    @Test
    void namesNoCodeWhereThePeerNamedNone() {
        assertThat(bytes(Frames.close(new CloseReason(Frames.NO_CODE, "")))).containsExactly(0x88, 0);
    }

    private static int[] bytes(ByteBuffer frames) {
        int[] bytes = new int[frames.remaining()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = frames.get() & 0xFF;
        }
        return bytes;
    }
}
