package dev.hearth.adapter.websocket.engineio;

import java.io.ByteArrayOutputStream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Reads the body of a request as its bytes come. Memory grows with what has come, never with a length that was only announced;
 * no thread waits.
 */
final class Body implements Runnable {
    private final Request request;
    private final int mostBytes;
    private final Reader reader;
    private final ByteArrayOutputStream sofar = new ByteArrayOutputStream();

    /** Hears how it ended, once. */
    interface Reader {
        void whole(byte[] body);

        void tooLong();

        void failed(Throwable why);
    }

    Body(Request request, int mostBytes, Reader reader) {
        this.request = request;
        this.mostBytes = mostBytes;
        this.reader = reader;
    }

    /** Begins, and goes on each time there is more. */
    @Override
    public void run() {
        if (request.getLength() > mostBytes) {
            reader.tooLong();
            return;
        }
        Content.Chunk chunk = request.read();
        while (chunk != null && !isEnd(chunk)) {
            chunk = request.read();
        }
        if (chunk == null) {
            request.demand(this);
        }
    }

    private boolean isEnd(Content.Chunk chunk) {
        if (Content.Chunk.isFailure(chunk)) {
            reader.failed(chunk.getFailure());
            return true;
        }
        boolean tooLong = chunk.remaining() > mostBytes - sofar.size();
        boolean last = chunk.isLast();
        if (!tooLong) {
            append(chunk);
        }
        chunk.release();
        if (tooLong) {
            reader.tooLong();
        } else if (last) {
            reader.whole(sofar.toByteArray());
        }
        return tooLong || last;
    }

    private void append(Content.Chunk chunk) {
        byte[] bytes = new byte[chunk.remaining()];
        chunk.get(bytes, 0, bytes.length);
        sofar.writeBytes(bytes);
    }
}
