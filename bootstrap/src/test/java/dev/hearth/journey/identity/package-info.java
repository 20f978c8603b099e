/** Journeys of people who make an account, prove who they are, and lose or keep what they may do; named by the requirements they prove. */
@NullMarked
package dev.hearth.journey.identity;

import org.jspecify.annotations.NullMarked;
