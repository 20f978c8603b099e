/** What the live core needs from outside: the stored order of changes. */
@NullMarked
package dev.hearth.application.live.port;

import org.jspecify.annotations.NullMarked;
