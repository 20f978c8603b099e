package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.Wire;

/**
 * One Engine.IO session as an application sees it. What it sends are packets made by {@link EngineIoPayloads}.
 */
public interface EngineIoSocket extends Wire {
    /** The session id, known to this client alone. */
    String id();
}
