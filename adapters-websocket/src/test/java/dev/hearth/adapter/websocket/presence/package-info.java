/** What clients of either dialect are told of who is there. */
@NullMarked
package dev.hearth.adapter.websocket.presence;

import org.jspecify.annotations.NullMarked;
