package dev.hearth.adapter.mongo.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.identity.port.UserDirectory;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserFilter;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;

/**
 * The collection {@code users} as a list. Roles and statuses are found by an index; words are looked for in one document after
 * the other, since they may stand anywhere.
 */
public final class MongoUserDirectory implements UserDirectory {
    private final Records users;

    public MongoUserDirectory(MongoLink link) {
        this.users = link.records(MongoSchema.USERS);
    }

    @Override
    public Page<User> list(UserFilter filter, Optional<UserId> after, int limit) {
        List<Bson> conditions = new ArrayList<>(List.of(empty()));
        after.ifPresent(seen -> conditions.add(gt("_id", seen.value())));
        filter.role().ifPresent(role -> conditions.add(eq(AccountDocuments.ROLE, role.name())));
        filter.status().ifPresent(status -> conditions.add(eq(AccountDocuments.STATUS, status.name())));
        filter.wordsKey().ifPresent(key -> conditions.add(regex(AccountDocuments.SEARCH_KEY, Pattern.quote(key))));
        List<User> found = users.list(and(conditions), ascending("_id"), limit + 1).stream()
                .map(AccountDocuments::user)
                .toList();
        return Page.cut(found, limit, user -> user.id().toString());
    }

    @Override
    public Set<UserId> named(Set<Username> names) {
        List<String> keys = names.stream().map(name -> name.key().value()).toList();
        return users.all(in(AccountDocuments.USERNAME_KEY, keys)).stream()
                .map(document -> AccountDocuments.card(document).id())
                .collect(Collectors.toSet());
    }
}
