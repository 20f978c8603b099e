/** Benchmarks of frames, queues and the way to many receivers, which must stand beside what they measure. */
@NullMarked
package dev.hearth.adapter.websocket.transport;

import org.jspecify.annotations.NullMarked;
