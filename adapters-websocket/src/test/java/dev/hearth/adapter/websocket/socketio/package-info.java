@NullMarked
package dev.hearth.adapter.websocket.socketio;

import org.jspecify.annotations.NullMarked;
