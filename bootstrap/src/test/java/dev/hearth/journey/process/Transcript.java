package dev.hearth.journey.process;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.Rest;
import java.util.ArrayList;
import java.util.List;

/** All messages of a channel, as a member is told them. */
record Transcript(Rest reader, String channel) {
    /** By paging back through the history; oldest first. */
    List<JsonNode> history() {
        List<JsonNode> messages = new ArrayList<>();
        String path = "/api/v1/channels/" + channel + "/messages?limit=200";
        String cursor = "";
        do {
            JsonNode page = page(path + cursor);
            page.path("data").forEach(messages::add);
            cursor = page.at("/page/next").asText("").isEmpty()
                    ? ""
                    : "&cursor=" + page.at("/page/next").asText();
        } while (!cursor.isEmpty());
        return messages.reversed();
    }

    /** By catching up from the very beginning. */
    List<JsonNode> caughtUp() {
        List<JsonNode> messages = new ArrayList<>();
        String cursor = "0";
        boolean more = true;
        while (more) {
            JsonNode scope =
                    page("/api/v1/sync?since=channel:" + channel + "@" + cursor).at("/data/0");
            if (!scope.path("status").asText().equals("ok")) {
                throw new AssertionError("cannot catch up: " + scope);
            }
            scope.path("events").forEach(event -> {
                if (event.path("type").asText().startsWith("message:")) {
                    messages.add(event.path("data"));
                }
            });
            cursor = scope.path("cursor").asText();
            more = scope.path("more").asBoolean();
        }
        return messages;
    }

    private JsonNode page(String path) {
        Rest.Answer answer = reader.get(path);
        answer.data();
        return answer.body();
    }
}
