/** Channels, their members and their messages. */
@NullMarked
package dev.hearth.adapter.rest.chat;

import org.jspecify.annotations.NullMarked;
