package dev.hearth.adapter.websocket.transport;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes short HTTP answers. */
public final class HttpAnswer {
    private HttpAnswer() {}

    /** Answers with a refusal and completes the callback. */
    public static void write(Response response, Callback callback, HandshakeRefused refused) {
        response.setStatus(refused.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, refused.contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, refused.body().getBytes(StandardCharsets.UTF_8).length);
        Content.Sink.write(response, true, refused.body(), callback);
    }
}
