package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.HandshakeRefused;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Engine.IO's HTTP long-polling (section "HTTP long-polling"): tells requests apart and hands each to its session. */
final class Polling implements Request.Handler {
    private final PollingSessions sessions;
    private final Consumer<Exchange> opener;
    private final int mostBodyBytes;

    /**
     * The way to these sessions.
     *
     * @param opener opens a session with its first request; may refuse
     */
    Polling(PollingSessions sessions, Consumer<Exchange> opener, int mostBodyBytes) {
        this.sessions = sessions;
        this.opener = opener;
        this.mostBodyBytes = mostBodyBytes;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Exchange exchange = Exchange.of(request, response, callback);
        try {
            if (exchange.hasMethod(HttpMethod.OPTIONS)) {
                exchange.allow();
            } else {
                serve(exchange, Asked.of(exchange.handshake()));
            }
        } catch (HandshakeRefused refused) {
            exchange.refuse(refused);
        }
        return true;
    }

    private void serve(Exchange exchange, Asked asked) {
        if (asked.sid().isPresent()) {
            goOn(exchange, asked, asked.sid().get());
        } else if (exchange.hasMethod(HttpMethod.GET)) {
            asked.requireTransport(Asked.POLLING);
            opener.accept(exchange);
        } else {
            throw EngineIoError.BAD_HANDSHAKE_METHOD.refusal();
        }
    }

    private void goOn(Exchange exchange, Asked asked, String sid) {
        boolean poll = exchange.hasMethod(HttpMethod.GET);
        if (poll && sessions.isLastPoll(sid)) {
            exchange.answer(List.of(EngineIoPayloads.NOOP), Callback.NOOP);
            return;
        }
        PollingSession session = sessions.find(sid);
        asked.requireTransport(Asked.POLLING);
        if (poll) {
            session.onPoll(exchange);
        } else if (exchange.hasMethod(HttpMethod.POST)) {
            post(exchange, session);
        } else {
            throw EngineIoError.METHOD_NOT_ALLOWED.refusal();
        }
    }

    private void post(Exchange exchange, PollingSession session) {
        if (!exchange.hasPlainText()) {
            session.refuse(exchange, "packets come as text/plain in UTF-8");
        } else if (session.onPost(exchange)) {
            new Body(exchange.request(), mostBodyBytes, new Post(exchange, session)).run();
        }
    }
}
