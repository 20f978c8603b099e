/** Commands of the chat feature. */
@NullMarked
package dev.hearth.adapter.websocket.chat;

import org.jspecify.annotations.NullMarked;
