/** What chat needs from outside: stored channels, memberships and messages. */
@NullMarked
package dev.hearth.application.chat.port;

import org.jspecify.annotations.NullMarked;
