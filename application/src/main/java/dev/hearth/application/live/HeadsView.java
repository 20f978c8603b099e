package dev.hearth.application.live;

import dev.hearth.domain.event.Scope;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far scopes have come.
 *
 * @param scopes for each scope the cursor up to which everything has been told
 */
public record HeadsView(Map<String, String> scopes) {
    public HeadsView {
        // Not Map.copyOf, which forgets the order.
        scopes = Collections.unmodifiableMap(new TreeMap<>(scopes));
    }

    /** Of these scopes. */
    public static HeadsView of(Map<Scope, Long> heads) {
        Map<String, String> scopes = new HashMap<>();
        heads.forEach((scope, head) -> scopes.put(scope.toString(), head.toString()));
        return new HeadsView(scopes);
    }
}
