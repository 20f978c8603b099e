/** Commands of the presence feature. */
@NullMarked
package dev.hearth.adapter.websocket.presence;

import org.jspecify.annotations.NullMarked;
