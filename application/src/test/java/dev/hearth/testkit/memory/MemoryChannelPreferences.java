package dev.hearth.testkit.memory;

import dev.hearth.application.chat.port.ChannelPreferences;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelPreference;
import dev.hearth.domain.identity.UserId;
import java.util.function.UnaryOperator;

final class MemoryChannelPreferences implements ChannelPreferences {
    private final MemoryPersonal<Key, ChannelPreference> records;

    private record Key(UserId user, ChannelId channel) {}

    MemoryChannelPreferences(MemoryStore store) {
        this.records = new MemoryPersonal<>(store, ChannelPreference::storedAt);
    }

    ChannelPreference find(UserId user, ChannelId channel) {
        return records.find(new Key(user, channel), ChannelPreference.none(user, channel));
    }

    @Override
    public ChannelPreference change(UserId user, ChannelId channel, UnaryOperator<ChannelPreference> change) {
        return records.change(new Key(user, channel), ChannelPreference.none(user, channel), change);
    }

    @Override
    public void removeAll(UserId user) {
        records.removeAll(user.scope());
    }
}
