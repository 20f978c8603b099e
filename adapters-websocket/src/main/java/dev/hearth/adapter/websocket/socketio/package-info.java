/**
 * Socket.IO protocol 5: namespaces, events, acknowledgements and binary attachments above Engine.IO messages. Sections
 * named in comments are those of the protocol's own document, "The Socket.IO protocol", version 5.
 *
 * <p>Reading order: {@link dev.hearth.adapter.websocket.socketio.Namespace} is what a user of this package writes,
 * {@link dev.hearth.adapter.websocket.socketio.SocketIoServer} is what it plugs into.
 */
@NullMarked
package dev.hearth.adapter.websocket.socketio;

import org.jspecify.annotations.NullMarked;
