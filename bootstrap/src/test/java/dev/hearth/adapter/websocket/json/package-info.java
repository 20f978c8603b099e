/** Benchmarks of events as plain JSON, which must stand beside what they measure. */
@NullMarked
package dev.hearth.adapter.websocket.json;

import org.jspecify.annotations.NullMarked;
