/** Benchmarks of events as packets, which must stand beside what they measure. */
@NullMarked
package dev.hearth.adapter.websocket.hearth;

import org.jspecify.annotations.NullMarked;
