@NullMarked
package dev.hearth.adapter.websocket.transport;

import org.jspecify.annotations.NullMarked;
