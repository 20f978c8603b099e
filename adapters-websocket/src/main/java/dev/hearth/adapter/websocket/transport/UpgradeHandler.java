package dev.hearth.adapter.websocket.transport;

import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.pathmap.MatchedResource;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketMappings;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.jspecify.annotations.Nullable;

/** Answers the opening handshakes (RFC 6455 section 4.2) on the dialects' paths; all else goes on to the next handler. */
final class UpgradeHandler extends Handler.Wrapper {
    /** Small messages of one flush are gathered in a buffer of this size; it is held only while they are written. */
    private static final int OUTPUT_BUFFER_BYTES = 16 * 1024;

    private final PathMappings<Served> dialects = new PathMappings<>();
    private final Predicate<String> originAllowed;
    private final TransportContext context;
    private @Nullable WebSocketMappings upgrades;

    /** A dialect, and what answers its requests that are no opening handshakes. */
    private record Served(Dialect dialect, Request.Handler plainHttp) {}

    UpgradeHandler(Map<String, Dialect> byPath, Predicate<String> originAllowed, TransportContext context) {
        this.originAllowed = originAllowed;
        this.context = context;
        byPath.forEach((path, dialect) -> dialects.put(path, served(dialect)));
    }

    private Served served(Dialect dialect) {
        return new Served(dialect, dialect.plainHttp(this::open).orElse(UpgradeHandler::requireUpgrade));
    }

    private FrameReceiver open(Dialect.Opening opening, FrameChannel channel, SocketAddress remoteAddress) {
        return new Connection(context, new Accepted(opening, Heartbeat.Source.DIALECT, remoteAddress), channel);
    }

    @Override
    protected void doStart() throws Exception {
        // The server whose pools are shared is known only now.
        upgrades = new WebSocketMappings(WebSocketServerComponents.ensureWebSocketComponents(getServer()));
        super.doStart();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        MatchedResource<Served> match = dialects.getMatched(Request.getPathInContext(request));
        if (match == null) {
            return super.handle(request, response, callback);
        }
        try {
            return answer(match.getResource(), request, response, callback);
        } catch (HandshakeRefused refused) {
            HttpAnswer.write(response, callback, refused);
        } catch (HttpException.RuntimeException broken) {
            HttpAnswer.write(
                    response,
                    callback,
                    HandshakeRefused.problem(400, "Bad Request", "invalid", "The handshake is broken."));
        }
        return true;
    }

    private boolean answer(Served served, Request request, Response response, Callback callback) throws Exception {
        Dialect dialect = served.dialect();
        requireAllowedOrigin(dialect, request);
        if (Objects.requireNonNull(upgrades)
                .upgrade(
                        (up, down, done) -> negotiate(dialect, up, down, done),
                        request,
                        response,
                        callback,
                        UpgradeHandler::configure)) {
            return true;
        }
        return served.plainHttp().handle(request, response, callback);
    }

    /** RFC 6455 section 10.2. No header means that no browser is asking, and nothing is won by refusing. */
    private void requireAllowedOrigin(Dialect dialect, Request request) {
        List<String> origins = request.getHeaders().getValuesList(HttpHeader.ORIGIN);
        if (!origins.stream().allMatch(originAllowed)) {
            throw dialect.foreignOrigin();
        }
    }

    /** Null tells Jetty that the answer is already on its way. */
    private @Nullable FrameHandler negotiate(
            Dialect dialect, ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
        // permessage-deflate would cost each connection that speaks about 95 KB.
        response.setExtensions(List.of());
        try {
            JettyHandshake handshake = new JettyHandshake(request);
            return new JettyFrameHandler(dialect.join(handshake).orElseGet(() -> opened(dialect, handshake)));
        } catch (HandshakeRefused refused) {
            HttpAnswer.write(response, callback, refused);
            return null;
        }
    }

    private FrameReceiver.Factory opened(Dialect dialect, Handshake handshake) {
        Accepted accepted = new Accepted(dialect.accept(handshake), dialect.heartbeat(), handshake.remoteAddress());
        return channel -> new Connection(context, accepted, channel);
    }

    private static void configure(Configuration connection) {
        // Silence is the heartbeat's business.
        connection.setIdleTimeout(Duration.ZERO);
        connection.setOutputBufferSize(OUTPUT_BUFFER_BYTES);
        // Frames are handed on piece by piece, as their bytes come: the assembler bounds the message, and a length that
        // was only announced takes no memory.
        connection.setAutoFragment(true);
        connection.setMaxFrameSize(0);
    }

    /** RFC 6455 section 4.4 and RFC 9110 section 15.5.22. */
    private static boolean requireUpgrade(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.UPGRADE, "websocket");
        response.getHeaders().put(HttpHeader.CONNECTION, "Upgrade");
        response.getHeaders().put(HttpHeader.SEC_WEBSOCKET_VERSION, "13");
        HttpAnswer.write(
                response,
                callback,
                HandshakeRefused.problem(426, "Upgrade Required", "upgrade_required", "Speak WebSocket version 13."));
        return true;
    }
}
