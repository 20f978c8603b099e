/**
 * WebSocket connections as a dialect sees them: whole messages in, encoded payloads out, every queue bounded. Nothing
 * here knows what the messages mean.
 *
 * <p>Reading order: {@link dev.hearth.adapter.websocket.transport.Dialect} is what a user of this package writes,
 * {@link dev.hearth.adapter.websocket.transport.WebSocketTransport} is what it plugs into,
 * {@link dev.hearth.adapter.websocket.transport.Connection} is where all parts meet. Framing (RFC 6455 section 5) is
 * done by Jetty behind {@link dev.hearth.adapter.websocket.transport.FrameChannel} and
 * {@link dev.hearth.adapter.websocket.transport.FrameReceiver}; another framing needs only these two.
 */
@NullMarked
package dev.hearth.adapter.websocket.transport;

import org.jspecify.annotations.NullMarked;
