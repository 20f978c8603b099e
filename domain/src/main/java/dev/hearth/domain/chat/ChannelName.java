package dev.hearth.domain.chat;

import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Text;

/**
 * A channel's name. Unique by its {@link #key()} among the channels of a group, and among the server-wide public ones.
 *
 * @param value stripped, 1 to {@value #MAX_LENGTH} characters, one line
 */
public record ChannelName(String value) {
    public static final int MAX_LENGTH = 80;

    public ChannelName {
        value = Text.name("name", value, MAX_LENGTH);
    }

    public NameKey key() {
        return NameKey.of(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
