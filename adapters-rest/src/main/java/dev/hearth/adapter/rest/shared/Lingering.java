package dev.hearth.adapter.rest.shared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;

/**
 * Ends a connection that an answer said would end, because the body had not come in whole, only after the client has ended it: what
 * arrives at a connection that has ended is answered by a reset, and that can overtake the answer, so that who sends too much would
 * never learn why (RFC 9112 §9.6). What arrives is thrown away; not for ever, neither more than {@code MOST_BYTES} nor past
 * {@code PATIENCE}.
 */
final class Lingering extends Handler.Wrapper {
    private static final long MOST_BYTES = 8L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 1 << 14;

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
        return super.handle(request, response, new Callback.Nested(callback) {
            @Override
            public void succeeded() {
                if (endsConnection(request, response)) {
                    new Rest(connection, callback).begin();
                } else {
                    callback.succeeded();
                }
            }
        });
    }

    /** Another version has many answers on one connection, and says otherwise that one of them ends (RFC 9113 §8.2.2). */
    private static boolean endsConnection(Request request, Response response) {
        return request.getConnectionMetaData().getHttpVersion().getVersion() <= HttpVersion.HTTP_1_1.getVersion()
                && response.hasLastWrite()
                && response.getHeaders().contains(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
    }

    /** What a client still sends. Used by one thread at a time, as Jetty calls. */
    private static final class Rest {
        private final EndPoint connection;
        private final Callback done;
        private final ByteBuffer buffer = BufferUtil.allocate(AT_ONCE);
        private final long since = NanoTime.now();
        private long read;

        Rest(EndPoint connection, Callback done) {
            this.connection = connection;
            this.done = done;
        }

        void begin() {
            connection.setIdleTimeout(PATIENCE.toMillis());
            // The client learns that nothing more will be said.
            connection.shutdownOutput();
            throwAway();
        }

        private void throwAway() {
            if (isOver() || !connection.tryFillInterested(Callback.from(this::throwAway, failed -> done.succeeded()))) {
                done.succeeded();
            }
        }

        /** Takes what is there; whether no more is waited for. */
        private boolean isOver() {
            try {
                int filled;
                do {
                    BufferUtil.clear(buffer);
                    filled = connection.fill(buffer);
                    read += filled;
                } while (filled > 0 && read <= MOST_BYTES);
                return filled != 0 || NanoTime.since(since) > PATIENCE.toNanos();
            } catch (IOException gone) {
                return true;
            }
        }
    }
}
