/**
 * WebSocket connections as a dialect sees them: whole messages in, encoded payloads out, every queue bounded. Nothing
 * here knows what the messages mean.
 *
 * <p>Reading order: {@link dev.hearth.adapter.websocket.transport.Dialect} is what a user of this package writes,
 * {@link dev.hearth.adapter.websocket.transport.WebSocketTransport} is what it plugs into,
 * {@link dev.hearth.adapter.websocket.transport.Connection} is where all parts meet. HTTP, sockets and their threads are Jetty's;
 * the handshake and the framing (RFC 6455 sections 4 and 5) are our own, behind
 * {@link dev.hearth.adapter.websocket.transport.FrameChannel} and
 * {@link dev.hearth.adapter.websocket.transport.FrameReceiver}: docs/decisions/0022 says why.
 */
@NullMarked
package dev.hearth.adapter.websocket.transport;

import org.jspecify.annotations.NullMarked;
