/** Journeys of the complete chat: channels, groups, messages, what is unread, and what outsiders must not learn. */
@NullMarked
package dev.hearth.journey.chat;

import org.jspecify.annotations.NullMarked;
