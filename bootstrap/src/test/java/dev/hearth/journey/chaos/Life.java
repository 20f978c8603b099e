package dev.hearth.journey.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** What one person does by chance, one thing after the other. */
final class Life {
    private static final List<String> EMOJI = List.of("👍", "❤️", "🎉");
    private static final int LONGEST_PAUSE = 700;

    private final Client client;
    private final Hands hands;
    private final Random chance;
    private final List<String> channels;
    private final List<String> names;
    private final Set<String> joined = new TreeSet<>();
    private final Deeds deeds = new Deeds();
    private int sent;

    /** @param names by which people are called */
    Life(Client client, House house, List<String> channels, List<String> names, Random chance) {
        this.client = client;
        this.hands = new Hands(client, house);
        this.channels = channels;
        this.names = names;
        this.chance = chance;
    }

    /** Comes into half of the channels. */
    void begin() {
        while (joined.size() < channels.size() / 2) {
            join(any(channels));
        }
    }

    void goOn(BooleanSupplier on) {
        while (on.getAsBoolean()) {
            act(chance.nextInt(100));
            Patience.pause(chance.nextInt(LONGEST_PAUSE));
        }
    }

    private void act(int way) {
        String channel = any(List.copyOf(joined));
        if (way < 45) {
            say(channel);
        } else if (way < 58) {
            deeds.any(chance, joined).ifPresent(this::edit);
        } else if (way < 63) {
            deeds.any(chance, joined).ifPresent(this::delete);
        } else if (way < 92) {
            message(channel).ifPresent(message -> note(message, way));
        } else if (way < 96) {
            hands.hint("typing-start", Map.of("channelId", channel));
        } else if (way < 98 && joined.size() > 1) {
            leave(channel);
        } else {
            join(any(channels));
        }
    }

    private void say(String channel) {
        String text = text();
        String clientId = "n" + sent++;
        JsonNode message = hands.must("send-message", Map.of("channelId", channel, "text", text, "clientId", clientId));
        deeds.said(message, channel, clientId, text);
    }

    private void edit(Deeds.Said message) {
        String text = text();
        hands.must("edit-message", Map.of("messageId", message.id(), "text", text));
        deeds.edited(message, text);
    }

    private void delete(Deeds.Said message) {
        hands.must("delete-message", Map.of("messageId", message.id()));
        deeds.deleted(message);
    }

    private void note(String message, int way) {
        Map<String, String> what = new HashMap<>(Map.of("messageId", message));
        if (way < 80) {
            what.put("emoji", any(EMOJI));
            hands.may(way < 75 ? "add-reaction" : "remove-reaction", what);
        } else {
            hands.may(way < 90 ? "mark-read" : "mark-unread", what);
        }
    }

    private void join(String channel) {
        int status = hands.rest(rest -> rest.post("/api/v1/channels/" + channel + "/members", Map.of("userId", "me")));
        if (status != 200) {
            throw new AssertionError(client.member().name() + " cannot join: " + status);
        }
        joined.add(channel);
    }

    /** A leave whose answer was lost is refused when it is repeated. */
    private void leave(String channel) {
        hands.rest(rest -> rest.post("/api/v1/channels/" + channel + "/leave"));
        joined.remove(channel);
    }

    private String text() {
        String called = switch (chance.nextInt(10)) {
            case 0 -> "@channel ";
            case 1 -> "@" + any(names) + " ";
            default -> "";
        };
        return called + "number " + chance.nextInt(1_000_000);
    }

    /** Some message this client knows. */
    private Optional<String> message(String channel) {
        return client.notes().look(picture -> picture.messages(channel)).stream()
                .reduce((one, other) -> chance.nextBoolean() ? one : other);
    }

    private <T> T any(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    Deeds deeds() {
        return deeds;
    }

    Client client() {
        return client;
    }
}
