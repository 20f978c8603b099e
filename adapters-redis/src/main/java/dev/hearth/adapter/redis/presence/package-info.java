/**
 * Who is there on several nodes, in Redis.
 *
 * <pre>
 * hearth:presence:nodes       SET   NODE…                              all nodes that were heard of; a week
 * hearth:presence:{NODE}      HASH  USER → AWAY | ONLINE | DND         who is there at that node
 *                                   :version → how often it was changed
 *                             expires when the node has not said for a while that it lives
 * </pre>
 *
 * A node writes its own hash only, so each command and script touches one key, as Redis Cluster asks for. What a node changes it
 * also tells the others on the event bus, with the version; so each keeps a copy of all hashes, and asks Redis for one only when it
 * has missed something. With the hash goes everybody who was there.
 */
@NullMarked
package dev.hearth.adapter.redis.presence;

import org.jspecify.annotations.NullMarked;
