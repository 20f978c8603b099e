/** The limits on Redis keep the laws of their port, with several nodes and without Redis. */
@NullMarked
package dev.hearth.adapter.redis.limit;

import org.jspecify.annotations.NullMarked;
