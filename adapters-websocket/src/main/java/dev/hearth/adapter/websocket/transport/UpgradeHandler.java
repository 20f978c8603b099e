package dev.hearth.adapter.websocket.transport;

import java.net.SocketAddress;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.pathmap.MatchedResource;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers the opening handshakes (RFC 6455 section 4.2) on the dialects' paths; all else goes on to the next handler. */
final class UpgradeHandler extends Handler.Wrapper {
    private final PathMappings<Served> dialects = new PathMappings<>();
    private final Predicate<String> originAllowed;
    private final Admission admission;
    private final TransportContext context;

    /** A dialect, and what answers its requests that are no opening handshakes. */
    private record Served(Dialect dialect, Request.Handler plainHttp) {}

    UpgradeHandler(
            Map<String, Dialect> byPath, Predicate<String> originAllowed, Visitors visitors, TransportContext context) {
        this.originAllowed = originAllowed;
        this.admission =
                new Admission(visitors, context.places(), context.limits().timeouts());
        this.context = context;
        byPath.forEach((path, dialect) -> dialects.put(path, served(dialect)));
    }

    private Served served(Dialect dialect) {
        return new Served(dialect, dialect.plainHttp(new Entrance(dialect)).orElse(UpgradeHandler::requireUpgrade));
    }

    /** For connections that do not come by an upgrade. */
    private final class Entrance implements Dialect.Door {
        private final Dialect dialect;

        Entrance(Dialect dialect) {
            this.dialect = dialect;
        }

        @Override
        public Place admit(Request request) {
            return admission.admit(dialect, request);
        }

        @Override
        public FrameReceiver open(
                Dialect.Opening opening, FrameChannel channel, SocketAddress remoteAddress, Place place) {
            return new Connection(
                    context, new Accepted(opening, Heartbeat.Source.DIALECT, remoteAddress, place), channel);
        }
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
        if (OpeningHandshake.isAsked(request)) {
            upgrade(dialect, request, response, callback);
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

    private void upgrade(Dialect dialect, Request request, Response response, Callback callback) {
        String key = OpeningHandshake.key(request);
        Place place = admission.admit(dialect, request);
        try {
            FrameReceiver.Factory receiver = receiver(dialect, new JettyHandshake(request), place);
            OpeningHandshake.accept(response, key);
            // Jetty hands the endpoint over to it when the answer is written.
            request.setAttribute(HttpStream.UPGRADE_CONNECTION_ATTRIBUTE, framesOn(request, receiver));
        } catch (RuntimeException refused) {
            place.leave();
            throw refused;
        }
        response.write(true, null, Admission.answer(callback, place));
    }

    private FrameReceiver.Factory receiver(Dialect dialect, Handshake handshake, Place place) {
        return dialect.join(handshake, place).orElseGet(() -> opened(dialect, handshake, place));
    }

    private FrameConnection framesOn(Request request, FrameReceiver.Factory receiver) {
        ConnectionMetaData http = request.getConnectionMetaData();
        return new FrameConnection(
                http.getConnection().getEndPoint(),
                context.sessions(),
                http.getConnector().getByteBufferPool(),
                context.limits(),
                receiver);
    }

    private FrameReceiver.Factory opened(Dialect dialect, Handshake handshake, Place place) {
        Accepted accepted =
                new Accepted(dialect.accept(handshake), dialect.heartbeat(), handshake.remoteAddress(), place);
        return channel -> new Connection(context, accepted, channel);
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
