package dev.hearth.journey.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The records of one place as a client holds them: of each the newest it was shown. Kept as text, since fifty clients hold the same
 * ones. Not for several threads.
 */
final class Records {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Version> newest = new TreeMap<>();

    private record Version(long revision, String text) {}

    /** Keeps it, unless a newer one is kept. */
    void put(String key, JsonNode record) {
        long revision = revision(record);
        if (revision >= revisionOf(key)) {
            newest.put(key, new Version(revision, record.toString()));
        }
    }

    /** Forgets one that has ended, unless a newer one is kept. */
    void remove(String key, JsonNode last) {
        if (revision(last) >= revisionOf(key)) {
            newest.remove(key);
        }
    }

    private long revisionOf(String key) {
        Version version = newest.get(key);
        return version == null ? -1 : version.revision();
    }

    private static long revision(JsonNode record) {
        return record.path("revision").asLong();
    }

    /** The ids in the keys that begin so. */
    List<String> idsOf(String kind) {
        return newest.keySet().stream()
                .filter(key -> key.startsWith(kind))
                .map(key -> key.substring(kind.length()))
                .toList();
    }

    Map<String, JsonNode> all() {
        Map<String, JsonNode> all = new TreeMap<>();
        newest.forEach((key, version) -> all.put(key, read(version.text())));
        return all;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
