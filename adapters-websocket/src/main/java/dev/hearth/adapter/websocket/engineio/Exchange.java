package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.Handshake;
import dev.hearth.adapter.websocket.transport.HandshakeRefused;
import dev.hearth.adapter.websocket.transport.HttpAnswer;
import dev.hearth.adapter.websocket.transport.JettyHandshake;
import dev.hearth.adapter.websocket.transport.Payload;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One request of a client that polls, and its answer. It is answered once, from any thread, and holds no thread until then. */
final class Exchange {
    private static final String TEXT = "text/plain; charset=UTF-8";
    private static final HttpField VARY = new HttpField(HttpHeader.VARY, HttpHeader.ORIGIN.asString());

    private final Request request;
    private final Response response;
    private final Callback callback;

    private Exchange(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    /** One from an origin that was found allowed, or from none (the Fetch standard's CORS protocol). */
    static Exchange of(Request request, Response response, Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.ensureField(VARY);
        Optional.ofNullable(request.getHeaders().get(HttpHeader.ORIGIN)).ifPresent(origin -> {
            headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        });
        return new Exchange(request, response, callback);
    }

    Handshake handshake() {
        return new JettyHandshake(request);
    }

    Request request() {
        return request;
    }

    boolean hasMethod(HttpMethod method) {
        return method.is(request.getMethod());
    }

    /** Whether the body is text in UTF-8, as clients send it; browsers send nothing else without asking first. */
    boolean hasPlainText() {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        String charset = MimeTypes.getCharsetFromContentType(type);
        return type == null
                || (MimeTypes.getBase(type).equalsIgnoreCase("text/plain")
                        && (charset == null || charset.equalsIgnoreCase("utf-8")));
    }

    /** Runs when the client has gone before it was answered. Waiting for long is not being gone. */
    void onLost(Runnable action) {
        request.addIdleTimeoutListener(timeout -> false);
        request.addFailureListener(failure -> action.run());
    }

    /** Answers a poll. */
    void answer(List<Payload> packets, Callback written) {
        answer(PollingPayload.encode(packets), written);
    }

    /** Answers a request whose packets were taken. */
    void ok() {
        answer(ByteBuffer.wrap("ok".getBytes(StandardCharsets.UTF_8)), Callback.NOOP);
    }

    private void answer(ByteBuffer body, Callback written) {
        response.setStatus(HttpStatus.OK_200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, TEXT);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
        response.write(true, body, Callback.from(callback, written));
    }

    /** Tells a browser that its page may send requests with headers of its own. */
    void allow() {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.ALLOW, "GET, POST, OPTIONS");
        headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST");
        headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS, "Authorization, Content-Type");
        headers.put(HttpHeader.ACCESS_CONTROL_MAX_AGE, "3600");
        response.setStatus(HttpStatus.NO_CONTENT_204);
        callback.succeeded();
    }

    void refuse(HandshakeRefused refused) {
        if (refused.status() == HttpStatus.METHOD_NOT_ALLOWED_405) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, POST, OPTIONS");
        }
        HttpAnswer.write(response, callback, refused);
    }

    /** Breaks it off without an answer. */
    void cut(Throwable why) {
        callback.failed(why);
    }
}
