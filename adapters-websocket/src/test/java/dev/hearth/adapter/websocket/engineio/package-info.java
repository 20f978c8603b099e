@NullMarked
package dev.hearth.adapter.websocket.engineio;

import org.jspecify.annotations.NullMarked;
