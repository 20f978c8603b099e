/** What presence asks of the outside: who is there on any node. */
@NullMarked
package dev.hearth.application.presence.port;

import org.jspecify.annotations.NullMarked;
