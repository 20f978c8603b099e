package dev.hearth.adapter.websocket.transport;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/** Tells where connections come from. Asked before anything is made for one; may block for a moment. */
public interface Visitors {
    /** What is the same for all connections that count together, such as the address of a network. */
    String sourceOf(Request request);

    /** Takes a turn for one more connection of this source; how long to wait where there is none now. */
    Optional<Duration> mustWait(Request request);
}
