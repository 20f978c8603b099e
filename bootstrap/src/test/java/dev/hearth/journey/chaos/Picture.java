package dev.hearth.journey.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one client knows of the channels it is in, put together from what it loaded and what it heard. It is made of the frames
 * themselves and knows as little of their fields as it can, so that whatever differs is seen. Not for several threads.
 */
final class Picture {
    private final String user;
    private final Map<String, Records> channels = new TreeMap<>();
    private final Map<String, Long> readUpTo = new HashMap<>();

    Picture(String user) {
        this.user = user;
    }

    static String keyOfMessage(JsonNode message) {
        return "message:" + message.path("id").asText();
    }

    static String keyOfMember(JsonNode member) {
        return "member:" + member.at("/user/id").asText();
    }

    /** Takes in an event of a channel that is known, or of the person's own scope. */
    void hear(String type, JsonNode data) {
        switch (type) {
            case "message:created", "message:updated", "message:deleted" ->
                known(data.path("channelId")).ifPresent(records -> records.put(keyOfMessage(data), data));
            case "member:joined", "member:updated" ->
                known(data.path("channelId")).ifPresent(records -> records.put(keyOfMember(data), data));
            case "member:left" ->
                known(data.path("channelId")).ifPresent(records -> records.remove(keyOfMember(data), data));
            case "channel:updated" -> known(data.path("id")).ifPresent(records -> records.put("channel", data));
            case "read:updated" ->
                readUpTo.put(
                        data.path("channelId").asText(), data.path("readUpTo").asLong());
            default -> {}
        }
    }

    private Optional<Records> known(JsonNode channel) {
        return Optional.ofNullable(channels.get(channel.asText()));
    }

    /** Knows of a channel what it was shown, and nothing else. */
    void load(String channel, Map<String, JsonNode> shown) {
        Records records = new Records();
        shown.forEach(records::put);
        channels.put(channel, records);
    }

    /** Knows from where on things are unread. */
    void loadUnread(Map<String, JsonNode> unread) {
        unread.forEach(
                (channel, count) -> readUpTo.put(channel, count.path("readUpTo").asLong()));
    }

    void forget(String channel) {
        channels.remove(channel);
        readUpTo.remove(channel);
    }

    Set<String> channels() {
        return Set.copyOf(channels.keySet());
    }

    /** The ids of the messages of a channel, oldest first. */
    List<String> messages(String channel) {
        return Optional.ofNullable(channels.get(channel))
                .map(records -> records.idsOf("message:"))
                .orElse(List.of());
    }

    Map<String, JsonNode> of(String channel) {
        return Optional.ofNullable(channels.get(channel)).map(Records::all).orElse(Map.of());
    }

    /** How many messages of a channel are unread, and how many of them call the person, counted one by one. */
    List<Long> unread(String channel) {
        long from = readUpTo.getOrDefault(channel, 0L);
        List<JsonNode> unread = of(channel).values().stream()
                .filter(record -> record.path("position").asLong() > from)
                .filter(message -> !message.has("deletedAt"))
                .filter(message -> !message.at("/author/id").asText().equals(user))
                .toList();
        return List.of(
                (long) unread.size(), unread.stream().filter(this::callsMe).count());
    }

    private boolean callsMe(JsonNode message) {
        JsonNode called = message.path("mentions");
        return called.path("everybody").asBoolean()
                || called.path("users")
                        .valueStream()
                        .anyMatch(card -> card.path("id").asText().equals(user));
    }
}
