package dev.hearth.journey.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one client has heard over all its connections, in the order it came, and where it would resume. Safe from any thread. */
public final class Listener {
    private final List<JsonNode> events = new ArrayList<>();
    private final List<JsonNode> passing = new ArrayList<>();
    private final Map<String, String> cursors = new HashMap<>();
    private final Map<String, String> heads = new HashMap<>();

    /** An event as the plain dialect tells it. */
    synchronized void hear(JsonNode event) {
        if (!event.has("cursor")) {
            passing.add(event);
            return;
        }
        events.add(event);
        cursors.put(event.get("scope").asText(), event.get("cursor").asText());
    }

    /** What is told when everything followed is heard; a client that knows no position yet begins there. */
    synchronized void ready(JsonNode scopes) {
        scopes.properties()
                .forEach(scope -> cursors.put(scope.getKey(), scope.getValue().asText()));
    }

    /** How far scopes are said to have come. */
    synchronized void heads(JsonNode scopes) {
        scopes.properties()
                .forEach(scope -> heads.put(scope.getKey(), scope.getValue().asText()));
    }

    /** How far a scope was last said to have come; empty where that was never said. */
    public synchronized String heads(String scope) {
        return heads.getOrDefault(scope, "");
    }

    /** Begins from a position told to another. */
    public synchronized void resumeAt(String scope, String cursor) {
        cursors.put(scope, cursor);
    }

    public synchronized Map<String, String> cursors() {
        return Map.copyOf(cursors);
    }

    /** What passed by, of a kind, in order: nobody resumes from it. */
    public synchronized List<JsonNode> passing(String kind) {
        return passing.stream()
                .filter(event -> event.get("type").asText().equals(kind))
                .toList();
    }

    /** All that was heard, in order. */
    public synchronized List<JsonNode> events() {
        return List.copyOf(events);
    }

    /** The texts of the messages that were heard, in order. */
    public synchronized List<String> texts() {
        return events.stream()
                .filter(event -> event.get("type").asText().equals("message:created"))
                .map(event -> event.get("data").get("text").asText())
                .toList();
    }

    /** The revisions heard, in order. */
    public synchronized List<Long> revisions() {
        return events.stream().map(event -> event.get("revision").asLong()).toList();
    }
}
