/** Tests of the sockets' description. */
@NullMarked
package dev.hearth.adapter.websocket.asyncapi;

import org.jspecify.annotations.NullMarked;
