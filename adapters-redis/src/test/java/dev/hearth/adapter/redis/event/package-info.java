/** The laws of the event bus on two nodes, with Redis well, frozen and gone. */
@NullMarked
package dev.hearth.adapter.redis.event;

import org.jspecify.annotations.NullMarked;
