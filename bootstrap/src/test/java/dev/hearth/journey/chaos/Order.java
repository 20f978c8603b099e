package dev.hearth.journey.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Watches that what a client hears of a scope comes in the order of its revisions, each once. Not for several threads. */
final class Order {
    private final Map<String, Long> last = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    void heard(String scope, String type, long revision) {
        long before = last.getOrDefault(scope, 0L);
        if (revision <= before) {
            faults.add(type + " of " + scope + " at " + revision + " after " + before);
        }
        last.put(scope, revision);
    }

    /** What comes after an end is another story. */
    void ended(String scope) {
        last.remove(scope);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }
}
