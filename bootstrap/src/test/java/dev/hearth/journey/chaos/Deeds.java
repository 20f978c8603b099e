package dev.hearth.journey.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What was acknowledged to one person of their own messages. One thread at a time. */
final class Deeds {
    private final Map<String, Said> said = new LinkedHashMap<>();

    /**
     * A message as it must be.
     *
     * @param text empty when it was taken back
     */
    record Said(String id, String channel, String clientId, Optional<String> text) {
        Said as(Optional<String> other) {
            return new Said(id, channel, clientId, other);
        }

        boolean isKeptAs(JsonNode message) {
            return message.path("clientId").asText().equals(clientId)
                    && message.path("text").asText("").equals(text.orElse(""))
                    && message.has("deletedAt") == text.isEmpty();
        }
    }

    void said(JsonNode message, String channel, String clientId, String text) {
        String id = message.path("id").asText();
        said.put(id, new Said(id, channel, clientId, Optional.of(text)));
    }

    void edited(Said message, String text) {
        said.put(message.id(), message.as(Optional.of(text)));
    }

    void deleted(Said message) {
        said.put(message.id(), message.as(Optional.empty()));
    }

    /** One that is there, in one of the channels. */
    Optional<Said> any(Random chance, Set<String> channels) {
        List<Said> there = said.values().stream()
                .filter(message -> message.text().isPresent() && channels.contains(message.channel()))
                .toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(there.get(chance.nextInt(there.size())));
    }

    /** In the order in which they were sent. */
    List<Said> in(String channel) {
        return said.values().stream()
                .filter(message -> message.channel().equals(channel))
                .toList();
    }

    int count() {
        return said.size();
    }
}
