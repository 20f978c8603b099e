/** The law of catch-up, lived through by random people: what a client knew and all it heard is what it would be shown now. */
@NullMarked
package dev.hearth.testkit.law;

import org.jspecify.annotations.NullMarked;
