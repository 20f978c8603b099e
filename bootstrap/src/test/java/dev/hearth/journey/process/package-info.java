/** Journeys that harm the server's process or its disk, and what they need for that. */
@NullMarked
package dev.hearth.journey.process;

import org.jspecify.annotations.NullMarked;
