package dev.hearth.bootstrap.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Lays what was read over what holds, key by key; a key that nobody knows is a fault that names the nearest one. */
final class Overlay {
    private final List<String> faults;

    Overlay(List<String> faults) {
        this.faults = faults;
    }

    /** Lays one level; {@code path} is where it stands, for faults. */
    void lay(JsonNode read, ObjectNode target, String path) {
        if (!read.isObject()) {
            faults.add((path.isEmpty() ? "the file" : path) + " must hold keys and values");
            return;
        }
        read.properties().forEach(entry -> layKey(entry.getKey(), entry.getValue(), target, path));
    }

    private void layKey(String key, JsonNode value, ObjectNode target, String path) {
        String whole = path.isEmpty() ? key : path + "." + key;
        JsonNode holds = target.path(key);
        if (holds.isMissingNode()) {
            List<String> known = StreamSupport.stream(((Iterable<String>) target::fieldNames).spliterator(), false)
                    .toList();
            faults.add(whole + " is not a known key (did you mean " + Nearest.to(key, known) + "?)");
        } else if (holds instanceof ObjectNode deeper) {
            lay(value, deeper, whole);
        } else {
            target.set(key, value);
        }
    }
}
