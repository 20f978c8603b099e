/** The Socket.IO dialect: Hearth's events and commands in the default namespace. Described in docs/sockets.md. */
@NullMarked
package dev.hearth.adapter.websocket.hearth;

import org.jspecify.annotations.NullMarked;
