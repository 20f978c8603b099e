/**
 * Engine.IO protocol 4: sessions with heartbeats above a transport. The transport is a WebSocket, or it is HTTP
 * long-polling, which is a framing of its own behind the same connection ({@link
 * dev.hearth.adapter.websocket.engineio.PollingSession}) and can be left for a WebSocket ({@link
 * dev.hearth.adapter.websocket.engineio.Upgrade}). Sections named in comments are those of the protocol's own
 * document, "The Engine.IO protocol", version 4.
 */
@NullMarked
package dev.hearth.adapter.websocket.engineio;

import org.jspecify.annotations.NullMarked;
