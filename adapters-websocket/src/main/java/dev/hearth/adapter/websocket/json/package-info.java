/** The plain JSON dialect: one JSON object a message, for any WebSocket client. Described in docs/sockets.md. */
@NullMarked
package dev.hearth.adapter.websocket.json;

import org.jspecify.annotations.NullMarked;
