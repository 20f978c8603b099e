package dev.hearth.adapter.mongo.chat;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.Mentions.Audience;
import dev.hearth.domain.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * Whom a message calls, as one list of ids that an index can hold: people, and the place itself where everybody is called. No
 * field where nobody is.
 */
final class CallDocuments {
    static final String CALLS = "calls";

    private CallDocuments() {}

    static void write(Document message, Mentions mentions, UUID place) {
        List<UUID> calls = new ArrayList<>(
                mentions.people().stream().map(UserId::value).sorted().toList());
        if (mentions.audience() == Audience.EVERYBODY) {
            calls.add(place);
        }
        if (!calls.isEmpty()) {
            message.append(CALLS, calls);
        }
    }

    static Mentions read(Document message, UUID place) {
        List<UUID> calls = Documents.ids(message, CALLS);
        Audience audience = calls.contains(place) ? Audience.EVERYBODY : Audience.NAMED;
        return new Mentions(
                calls.stream().filter(id -> !id.equals(place)).map(UserId::new).collect(Collectors.toSet()), audience);
    }
}
