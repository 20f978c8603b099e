package dev.hearth.adapter.websocket.transport;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes short HTTP answers. */
public final class HttpAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(HttpAnswer.class);

    private HttpAnswer() {}

    /** Answers with a refusal and completes the callback. */
    public static void write(Response response, Callback callback, HandshakeRefused refused) {
        LOG.debug("Refused a handshake: {}", refused.body());
        response.setStatus(refused.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, refused.contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, refused.body().getBytes(StandardCharsets.UTF_8).length);
        refused.retryAfter()
                .ifPresent(wait -> response.getHeaders()
                        .put(HttpHeader.RETRY_AFTER, Math.max(1, Math.ceilDiv(wait.toMillis(), 1000L))));
        if (refused.status() == HttpStatus.UNAUTHORIZED_401) {
            // RFC 9110 section 15.5.2.
            response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
        }
        Content.Sink.write(response, true, refused.body(), callback);
    }
}
