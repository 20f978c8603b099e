package dev.hearth.adapter.mongo.chat;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.Mentions.Audience;
import dev.hearth.domain.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * Whom a message calls, as one list of ids that an index can hold: people, and the channel itself where everybody is called. No
 * field where nobody is.
 */
final class CallDocuments {
    static final String CALLS = "calls";

    private CallDocuments() {}

    static void write(Document message, Mentions mentions, ChannelId channel) {
        List<UUID> calls = new ArrayList<>(
                mentions.people().stream().map(UserId::value).sorted().toList());
        if (mentions.audience() == Audience.EVERYBODY) {
            calls.add(channel.value());
        }
        if (!calls.isEmpty()) {
            message.append(CALLS, calls);
        }
    }

    static Mentions read(Document message, ChannelId channel) {
        List<UUID> calls = Documents.ids(message, CALLS);
        Audience audience = calls.contains(channel.value()) ? Audience.EVERYBODY : Audience.NAMED;
        return new Mentions(
                calls.stream()
                        .filter(id -> !id.equals(channel.value()))
                        .map(UserId::new)
                        .collect(Collectors.toSet()),
                audience);
    }
}
