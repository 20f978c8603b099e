/**
 * Describes both dialects as an AsyncAPI 3 document, made from the records that are written to sockets and from the list of
 * commands.
 */
@NullMarked
package dev.hearth.adapter.websocket.asyncapi;

import org.jspecify.annotations.NullMarked;
