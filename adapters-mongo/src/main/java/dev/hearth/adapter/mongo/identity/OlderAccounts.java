package dev.hearth.adapter.mongo.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserFilter;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Gives accounts of an older Hearth the one field that cannot be left to reading: a directory cannot look for words in what is
 * not stored. Everything else they lack has a meaning where it is missing.
 */
public final class OlderAccounts {
    private static final int BATCH = 500;
    private static final Bson LACKING = exists(AccountDocuments.SEARCH_KEY, false);

    private OlderAccounts() {}

    /** Runs at every start; several nodes may do it at once. An account that is changed meanwhile has the field by that. */
    public static void complete(MongoLink link) {
        Records users = link.records(MongoSchema.USERS);
        List<Document> found = lacking(users);
        while (!found.isEmpty()) {
            found.stream().map(AccountDocuments::user).forEach(user -> complete(users, user));
            found = lacking(users);
        }
    }

    private static List<Document> lacking(Records users) {
        return users.list(LACKING, ascending("_id"), BATCH);
    }

    private static void complete(Records users, User user) {
        users.update(and(eq(user.id().value()), LACKING), set(AccountDocuments.SEARCH_KEY, UserFilter.searchKey(user)));
    }
}
