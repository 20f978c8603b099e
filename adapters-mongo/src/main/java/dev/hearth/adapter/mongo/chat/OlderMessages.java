package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Gives messages of an older Hearth, which knew no threads, the one field that cannot be left to reading: pages and counts look
 * for the line of a message. Everything else they lack has a meaning where it is missing.
 */
public final class OlderMessages {
    private static final int BATCH = 500;
    private static final Bson LACKING = exists(Lines.LINE, false);

    private OlderMessages() {}

    /** Runs at every start, and finds by the index that there is nothing to do; several nodes may do it at once. */
    public static void complete(MongoLink link) {
        Records messages = link.records(MongoSchema.MESSAGES);
        List<Document> found = lacking(messages);
        while (!found.isEmpty()) {
            found.stream()
                    .collect(Collectors.groupingBy(
                            message -> Documents.id(message, MessageDocuments.CHANNEL),
                            Collectors.mapping(message -> Documents.id(message, "_id"), Collectors.toList())))
                    .entrySet()
                    .forEach(channel -> complete(messages, channel));
            found = lacking(messages);
        }
    }

    private static List<Document> lacking(Records messages) {
        return messages.parts(LACKING, ascending(Lines.LINE), BATCH, include(MessageDocuments.CHANNEL));
    }

    private static void complete(Records messages, Map.Entry<UUID, List<UUID>> channel) {
        Bson some = and(in("_id", channel.getValue()), eq(MessageDocuments.CHANNEL, channel.getKey()));
        messages.updateAll(some, set(Lines.LINE, channel.getKey()));
    }
}
