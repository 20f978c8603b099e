/** Journeys: people using a running server through its public doors, named by the requirements they prove. */
@NullMarked
package dev.hearth.journey;

import org.jspecify.annotations.NullMarked;
