package dev.hearth.adapter.websocket.live;

import dev.hearth.application.live.HeadsView;
import dev.hearth.domain.event.Scope;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a client is told when it hears everything it follows.
 *
 * @param scopes for each scope the cursor from which on the client hears every change
 */
public record Ready(Map<String, String> scopes) {
    public static final String NAME = "ready";

    public Ready {
        // Not Map.copyOf, which forgets the order.
        scopes = Collections.unmodifiableMap(new LinkedHashMap<>(scopes));
    }

    public static Ready at(Map<Scope, Long> heads) {
        return new Ready(HeadsView.of(heads).scopes());
    }
}
