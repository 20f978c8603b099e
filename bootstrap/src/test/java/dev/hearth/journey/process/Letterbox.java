package dev.hearth.journey.process;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.Rest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What somebody who is called, and reads nothing, is told by the server. */
record Letterbox(Person person, String name, String channel, String task) {
    /** The same at a server that was started again. */
    Letterbox at(URI base) {
        return new Letterbox(person.at(base), name, channel, task);
    }

    List<JsonNode> messages() {
        return all("/api/v1/channels/" + channel + "/messages");
    }

    List<JsonNode> comments() {
        return all("/api/v1/tasks/" + task + "/comments");
    }

    List<JsonNode> notifications(String type) {
        return all("/api/v1/notifications").stream()
                .filter(one -> one.path("type").asText().equals(type))
                .toList();
    }

    /** How many are listed as unread. */
    int listed() {
        return all("/api/v1/notifications").stream()
                .filter(one -> !one.path("read").asBoolean())
                .toList()
                .size();
    }

    /** How many are counted as unread. */
    int counted() {
        return get("/api/v1/notifications/unread").path("count").asInt();
    }

    JsonNode unreadMessages() {
        return get("/api/v1/channels/" + channel + "/unread").path("count");
    }

    JsonNode unreadComments() {
        return get("/api/v1/tasks/" + task + "/comments/unread");
    }

    /** Those of what was said that call the person. */
    List<JsonNode> calls(List<JsonNode> said) {
        return said.stream()
                .filter(one -> one.path("text").asText().endsWith("@" + name))
                .toList();
    }

    private JsonNode get(String path) {
        return person.rest().get(path).data();
    }

    private List<JsonNode> all(String path) {
        List<JsonNode> found = new ArrayList<>();
        String cursor = "";
        do {
            Rest.Answer page = person.rest().get(path + "?limit=200" + cursor);
            page.data().forEach(found::add);
            String next = page.body().at("/page/next").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return found;
    }
}
