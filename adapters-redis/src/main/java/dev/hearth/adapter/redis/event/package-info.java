/**
 * The event bus of several nodes, over Redis publish and subscribe.
 *
 * <p>Channel {@code hearth:events}; nothing is stored. A message is one line of words with a single space between:
 *
 * <pre>
 * 1 NODE SCOPE REVISION [FOLLOWER]
 * 1 0190c0de-0000-7000-8000-000000000001 channel:0190… 42
 * 1 0190c0de-0000-7000-8000-000000000001 channel:0190… 43 user:0190…
 *
 * s1 NODE SCOPE KIND TEXT
 * s1 0190c0de-0000-7000-8000-000000000001 user:0190… session-ended 0190…
 *
 * g1 NODE
 * g1 0190c0de-0000-7000-8000-000000000001
 * </pre>
 *
 * The first word is the kind and the version of the format: {@code 1} a scope has moved on, {@code s1} a signal, {@code g1} some of
 * what the node told before may be missing. A message of another version, or one that cannot be read, is passed over, so that
 * nodes of two releases can share a Redis while they are being replaced.
 */
@NullMarked
package dev.hearth.adapter.redis.event;

import org.jspecify.annotations.NullMarked;
