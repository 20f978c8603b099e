/** A real Redis to test with, and the laws of the connection to it. */
@NullMarked
package dev.hearth.adapter.redis.shared;

import org.jspecify.annotations.NullMarked;
