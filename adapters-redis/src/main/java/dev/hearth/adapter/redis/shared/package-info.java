/** The connection to Redis that every feature on it shares, and its health. */
@NullMarked
package dev.hearth.adapter.redis.shared;

import org.jspecify.annotations.NullMarked;
