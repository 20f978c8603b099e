package dev.hearth.domain.chat;

import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names one message. */
public record MessageId(UUID value) {
    public static MessageId parse(String text) {
        return new MessageId(Uuids.parse("messageId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
