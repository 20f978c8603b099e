/** Stored channels, who is in them, and what they wrote. */
@NullMarked
package dev.hearth.adapter.sqlite.chat;

import org.jspecify.annotations.NullMarked;
