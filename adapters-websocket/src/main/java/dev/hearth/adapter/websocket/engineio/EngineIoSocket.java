package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.Batch;
import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.Outbox;
import dev.hearth.adapter.websocket.transport.Wire;
import java.net.SocketAddress;
import java.util.Optional;
import java.util.function.Function;

/**
 * One Engine.IO session as an application sees it. What it sends are packets made by {@link EngineIoPayloads}. All
 * methods may be called from any thread.
 */
public interface EngineIoSocket extends Outbox {
    /** The session id, known to this client alone. */
    String id();

    /** The way out alone: what sends often need not ask the session each time. */
    Outbox outbox();

    /** See {@link Wire#authenticated}. */
    void authenticated();

    /** See {@link Wire#lastWords}; whole packets made by {@link EngineIoPayloads}. */
    void lastWords(Function<CloseReason, Optional<Batch>> words);

    /** See {@link Wire#close}. */
    void close(CloseReason reason);

    /** See {@link Wire#inTurn}. */
    void inTurn(Runnable task);

    SocketAddress remoteAddress();
}
