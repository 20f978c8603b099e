@NullMarked
package dev.hearth.adapter.websocket.json;

import org.jspecify.annotations.NullMarked;
