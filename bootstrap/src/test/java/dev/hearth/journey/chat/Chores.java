package dev.hearth.journey.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A project and what somebody does with its tasks.
 *
 * @param person who does it
 * @param id of the project
 */
record Chores(Person person, String id) {
    /** A personal project of somebody's, with others in it. */
    static Chores of(Person owner, Person... others) {
        return begun(owner, Map.of("key", "HOME", "name", "Chores"), others);
    }

    /** As {@link #of}, under another key. */
    static Chores called(String key, Person owner, Person... others) {
        return begun(owner, Map.of("key", key, "name", "Chores"), others);
    }

    /** A project of a group. */
    static Chores in(String group, Person owner, Person... others) {
        return begun(owner, Map.of("key", "HOME", "name", "Chores", "groupId", group), others);
    }

    private static Chores begun(Person owner, Map<String, ?> body, Person... others) {
        String id = Person.id(owner.rest().post("/api/v1/projects", body));
        List.of(others).forEach(other -> owner.letsIn("projects/" + id, other));
        return new Chores(owner, id);
    }

    /** The same project in somebody else's hands. */
    Chores as(Person other) {
        return new Chores(other, id);
    }

    String scope() {
        return "project:" + id;
    }

    JsonNode makes(String title) {
        return makes(title, Map.of());
    }

    JsonNode makes(String title, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("projectId", id, "title", title));
        body.putAll(more);
        return person.rest().post("/api/v1/tasks", body).data();
    }

    /** A task made from a message, without more being said of it. */
    JsonNode madeFrom(JsonNode message) {
        return person.rest()
                .post(Person.path(message) + "/tasks", Map.of("projectId", id))
                .data();
    }

    JsonNode changes(JsonNode task, String json) {
        return person.rest().patch(path(task), json).data();
    }

    /** Changes many tasks at once. */
    JsonNode changesAll(Map<String, ?> body) {
        return person.rest().post("/api/v1/tasks/changes", body).data();
    }

    /** Puts a task behind another in a status. */
    JsonNode puts(JsonNode task, String status, JsonNode after) {
        Map<String, String> body = Map.of("status", status, "afterId", Person.id(after));
        return person.rest().post(path(task) + "/move", body).data();
    }

    /** The titles of a list, as the page tells them. */
    List<String> titles(String query) {
        return person.rest()
                .get("/api/v1/tasks?projectId=" + id + query)
                .data()
                .valueStream()
                .map(task -> task.get("title").asText())
                .toList();
    }

    /** The titles of what stands in a status, in its order. */
    List<String> column(String status) {
        return titles("&sort=status&status=" + status);
    }

    static String path(JsonNode task) {
        return "/api/v1/tasks/" + Person.id(task);
    }
}
