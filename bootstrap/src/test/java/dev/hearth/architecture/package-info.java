/**
 * The rules of the house and the proof that each of them can fail. The two diagrams in {@code docs/architecture} are rules
 * too: the tests read the files the documentation shows.
 */
@NullMarked
package dev.hearth.architecture;

import org.jspecify.annotations.NullMarked;
