/** The door through which nodes tell each other what changed. */
@NullMarked
package dev.hearth.application.event.port;

import org.jspecify.annotations.NullMarked;
