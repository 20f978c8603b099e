package dev.hearth.domain.chat;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Text;
import java.util.Optional;

/**
 * What a channel says of itself.
 *
 * @param name present unless the channel is direct
 * @param topic what is talked about now: one line of at most {@value #MAX_TOPIC} characters, may be empty
 * @param description what the channel is for: at most {@value #MAX_DESCRIPTION} characters, may be empty
 */
public record ChannelCard(Optional<ChannelName> name, String topic, String description) {
    public static final int MAX_TOPIC = 250;
    public static final int MAX_DESCRIPTION = 2000;

    /** Of a direct channel. */
    static final ChannelCard NAMELESS = new ChannelCard(Optional.empty(), "", "");

    public ChannelCard {
        topic = topicOf(topic);
        descriptionOf(description);
    }

    /** Reads a topic. */
    public static String topicOf(String text) {
        String topic = text.strip();
        if (topic.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refusal.Invalid("topic", "must be one line without control characters");
        }
        return Text.bounded("topic", topic, 0, MAX_TOPIC);
    }

    /** Reads a description. */
    public static String descriptionOf(String text) {
        return Text.bounded("description", text, 0, MAX_DESCRIPTION);
    }

    public static ChannelCard named(ChannelName name, String topic, String description) {
        return new ChannelCard(Optional.of(name), topic, description);
    }
}
