/** Opening channels, joining them, writing and reading messages. */
@NullMarked
package dev.hearth.application.chat;

import org.jspecify.annotations.NullMarked;
