package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.CloseReason;

/** A request with packets whose body is being read for its session. */
record Post(Exchange exchange, PollingSession session) implements Body.Reader {
    @Override
    public void whole(byte[] body) {
        try {
            session.onBody(exchange, PollingPayload.decode(body));
        } catch (BrokenPayload broken) {
            session.refuse(exchange, broken.what());
        }
    }

    @Override
    public void tooLong() {
        session.refuse(exchange, EngineIoError.PAYLOAD_TOO_LARGE.refusal(), CloseReason.MESSAGE_TOO_BIG);
    }

    /** The client has gone, or the session has ended meanwhile. */
    @Override
    public void failed(Throwable why) {
        session.left(exchange);
        exchange.cut(why);
    }
}
