/** What else is to be done because something was changed. */
@NullMarked
package dev.hearth.application.event;

import org.jspecify.annotations.NullMarked;
