@NullMarked
package dev.hearth.adapter.websocket.hearth;

import org.jspecify.annotations.NullMarked;
