/** Presence against a real redis-server. */
@NullMarked
package dev.hearth.adapter.redis.presence;

import org.jspecify.annotations.NullMarked;
