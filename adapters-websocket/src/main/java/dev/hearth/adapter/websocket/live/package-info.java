/** Connects the sockets of any dialect with the live core: who is connected, what they hear, and how it is written. */
@NullMarked
package dev.hearth.adapter.websocket.live;

import org.jspecify.annotations.NullMarked;
