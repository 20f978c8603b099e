/** Benchmarks of packets, which must stand beside what they measure. */
@NullMarked
package dev.hearth.adapter.websocket.socketio;

import org.jspecify.annotations.NullMarked;
