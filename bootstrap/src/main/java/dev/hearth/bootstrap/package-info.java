/** Puts the house together and opens the door: the only place that knows every adapter. */
@NullMarked
package dev.hearth.bootstrap;

import org.jspecify.annotations.NullMarked;
