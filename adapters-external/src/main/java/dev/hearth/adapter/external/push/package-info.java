/**
 * Pushes: to browsers (RFC 8030, encrypted by RFC 8291, in the name of this server by RFC 8292), to apps (UnifiedPush, which is the same
 * where the app gives keys), and to programs of people's own (signed as by Standard Webhooks).
 *
 * <p>Every address is somebody else's word. {@link dev.hearth.adapter.external.push.Reach} says which are asked, of names the very
 * addresses that are then connected to.
 */
@NullMarked
package dev.hearth.adapter.external.push;

import org.jspecify.annotations.NullMarked;
