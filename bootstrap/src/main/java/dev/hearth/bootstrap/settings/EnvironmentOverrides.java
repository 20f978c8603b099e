package dev.hearth.bootstrap.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Lays environment variables over the settings: {@code HEARTH_HTTP_PORT} over {@code http.port}; lists are comma-separated. */
final class EnvironmentOverrides {
    private static final String PREFIX = "HEARTH_";

    /** Read by the launcher and the tests, not by the server. */
    private static final Set<String> OTHERS =
            Set.of("HEARTH_HEAP", "HEARTH_AOT", "HEARTH_JAVA_OPTS", "HEARTH_CONFIG", "HEARTH_TEST_MONGO");

    private final ObjectNode tree;
    private final List<String> faults;

    EnvironmentOverrides(ObjectNode tree, List<String> faults) {
        this.tree = tree;
        this.faults = faults;
    }

    void apply(Map<String, String> environment) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        collect(tree, PREFIX, slots);
        environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !OTHERS.contains(name))
                .sorted()
                .forEach(name -> {
                    Slot slot = slots.get(name);
                    if (slot == null) {
                        faults.add(name + " is not a known variable (did you mean " + Nearest.to(name, slots.keySet())
                                + "?)");
                    } else {
                        slot.set(environment.getOrDefault(name, ""));
                    }
                });
    }

    private static void collect(ObjectNode node, String prefix, Map<String, Slot> slots) {
        node.properties().forEach(entry -> {
            String name = prefix + entry.getKey().toUpperCase(Locale.ROOT);
            if (entry.getValue() instanceof ObjectNode deeper) {
                collect(deeper, name + "_", slots);
            } else {
                slots.put(name, new Slot(node, entry.getKey()));
            }
        });
    }

    /** One setting's place in the tree. */
    private record Slot(ObjectNode holder, String key) {
        void set(String value) {
            JsonNode holds = holder.path(key);
            if (holds.isArray()) {
                ArrayNode list = holder.putArray(key);
                for (String item : value.split(",", -1)) {
                    if (!item.isBlank()) {
                        list.add(item.strip());
                    }
                }
            } else {
                holder.put(key, value);
            }
        }
    }
}
