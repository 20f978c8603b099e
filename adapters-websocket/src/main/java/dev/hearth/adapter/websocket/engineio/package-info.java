/**
 * Engine.IO protocol 4: sessions with heartbeats above a transport. The transport is a WebSocket; HTTP long-polling
 * would be a second {@link dev.hearth.adapter.websocket.transport.Wire} under the same {@link
 * dev.hearth.adapter.websocket.engineio.EngineIoSession}. Sections named in comments are those of the protocol's own
 * document, "The Engine.IO protocol", version 4.
 */
@NullMarked
package dev.hearth.adapter.websocket.engineio;

import org.jspecify.annotations.NullMarked;
