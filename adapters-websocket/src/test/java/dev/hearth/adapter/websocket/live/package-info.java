@NullMarked
package dev.hearth.adapter.websocket.live;

import org.jspecify.annotations.NullMarked;
