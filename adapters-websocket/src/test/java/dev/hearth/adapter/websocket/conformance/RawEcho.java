package dev.hearth.adapter.websocket.conformance;

import dev.hearth.adapter.websocket.engineio.EngineIoPayloads;
import dev.hearth.adapter.websocket.engineio.EngineIoSocket;
import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.Session;
import java.nio.ByteBuffer;

/** Sends every Engine.IO message back as it came. */
final class RawEcho implements Session {
    private final EngineIoSocket socket;

    RawEcho(EngineIoSocket socket) {
        this.socket = socket;
        socket.authenticated();
    }

    @Override
    public void onText(String text) {
        socket.send(EngineIoPayloads.message(text));
    }

    @Override
    public void onBinary(ByteBuffer bytes) {
        socket.send(EngineIoPayloads.message(bytes));
    }

    @Override
    public void onClosed(CloseReason reason) {}
}
