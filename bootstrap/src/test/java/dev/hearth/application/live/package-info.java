/** Benchmarks of what stands before a room, which must stand beside what they measure. */
@NullMarked
package dev.hearth.application.live;

import org.jspecify.annotations.NullMarked;
