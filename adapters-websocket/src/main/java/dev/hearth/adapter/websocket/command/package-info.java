/** What a connected client may ask for, the same in every dialect, and how it is answered or refused. */
@NullMarked
package dev.hearth.adapter.websocket.command;

import org.jspecify.annotations.NullMarked;
