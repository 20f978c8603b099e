package dev.hearth.journey.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.Rest;
import java.util.List;
import java.util.Map;

/**
 * Somebody with an account.
 *
 * @param name which they are called by
 */
record Person(String id, String name, Rest rest) {
    /** Somebody new. */
    static Person at(Rest visitor, String stem) {
        String name = Hall.unique(stem);
        Rest rest = visitor.as(name);
        return new Person(rest.get("/api/v1/users/me").data().get("id").asText(), name, rest);
    }

    /** The same person at another node. */
    Person movedTo(Rest visitor) {
        return new Person(id, name, rest.movedTo(visitor.base()));
    }

    /** Opens a server-wide channel of a name that nobody has. */
    String opens(String type) {
        return id(rest.post("/api/v1/channels", Map.of("name", Hall.unique("room-"), "type", type)));
    }

    String opensIn(String group, String name) {
        return id(rest.post("/api/v1/channels", Map.of("name", name, "groupId", group)));
    }

    /** The direct channel with another. */
    String talksTo(Person other) {
        return id(rest.post("/api/v1/channels", Map.of("type", "direct", "userId", other.id())));
    }

    String founds() {
        return id(rest.post("/api/v1/groups", Map.of("name", Hall.unique("group "))));
    }

    /** Lets somebody into a place, {@code channels/ID} or {@code groups/ID}. */
    void letsIn(String place, Person other) {
        rest.post("/api/v1/" + place + "/members", Map.of("userId", other.id())).data();
    }

    /** Opens a private channel with others in it. */
    String gathers(Person... others) {
        String channel = opens("private");
        List.of(others).forEach(other -> letsIn("channels/" + channel, other));
        return channel;
    }

    /** Says something; answers the message. */
    JsonNode says(String channel, String text) {
        return rest.post(messages(channel), Map.of("text", text)).data();
    }

    /** Says something in the thread of a message. */
    JsonNode answers(JsonNode message, String text) {
        Map<String, String> body = Map.of("text", text, "parentMessageId", id(message));
        return rest.post(messages(message.get("channelId").asText()), body).data();
    }

    JsonNode edits(JsonNode message, String text) {
        return rest.patch(path(message), "{\"text\":\"" + text + "\"}").data();
    }

    JsonNode deletes(JsonNode message) {
        return rest.delete(path(message)).data();
    }

    /** The texts of a list of messages, as the page tells them. */
    List<String> texts(String path) {
        return rest.get(path)
                .data()
                .valueStream()
                .map(m -> m.path("text").asText())
                .toList();
    }

    static String messages(String channel) {
        return "/api/v1/channels/" + channel + "/messages";
    }

    static String path(JsonNode message) {
        return "/api/v1/messages/" + id(message);
    }

    static String id(JsonNode record) {
        return record.get("id").asText();
    }

    static String id(Rest.Answer answer) {
        return id(answer.data());
    }
}
