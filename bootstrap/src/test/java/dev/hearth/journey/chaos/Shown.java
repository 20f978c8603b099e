package dev.hearth.journey.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hearth.journey.people.Rest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What somebody is shown over REST, page by page. */
record Shown(Rest rest) {
    private static final String CHANNELS = "/api/v1/channels";

    /** The channels they are in. */
    List<String> channels() {
        return all(CHANNELS).stream()
                .map(channel -> channel.path("id").asText())
                .toList();
    }

    /** All that one channel holds, by the keys of {@link Picture}. */
    Map<String, JsonNode> channel(String id) {
        String path = CHANNELS + "/" + id;
        Map<String, JsonNode> records = new TreeMap<>();
        records.put("channel", forEverybody(rest.get(path).data()));
        all(path + "/members").forEach(member -> records.put(Picture.keyOfMember(member), member));
        messages(id).forEach(message -> records.put(Picture.keyOfMessage(message), message));
        return records;
    }

    /** The messages of a channel, newest first. */
    List<JsonNode> messages(String channel) {
        return all(CHANNELS + "/" + channel + "/messages");
    }

    /** How much is unread, by channel. */
    Map<String, JsonNode> unread() {
        return all("/api/v1/unread").stream()
                .collect(Collectors.toMap(count -> count.path("channelId").asText(), count -> count));
    }

    /** Without what only this reader is shown. */
    private static JsonNode forEverybody(JsonNode channel) {
        return channel.<ObjectNode>deepCopy().without(List.of("membership", "preferences"));
    }

    private List<JsonNode> all(String path) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            Rest.Answer page = rest.get(path + "?limit=200" + cursor);
            page.data().forEach(all::add);
            String next = page.body().at("/page/next").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return all;
    }
}
