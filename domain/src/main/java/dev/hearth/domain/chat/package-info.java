/** Channels, the people in them, and the messages they write. */
@NullMarked
package dev.hearth.domain.chat;

import org.jspecify.annotations.NullMarked;
