@NullMarked
package dev.hearth.adapter.websocket.command;

import org.jspecify.annotations.NullMarked;
