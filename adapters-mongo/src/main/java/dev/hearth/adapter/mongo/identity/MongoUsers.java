package dev.hearth.adapter.mongo.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;

import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.PasswordHash;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Accounts in the collection {@code users}. */
public final class MongoUsers implements Users {
    private final Records users;

    public MongoUsers(MongoLink link) {
        this.users = link.records(MongoSchema.USERS);
    }

    @Override
    public void add(Account account) {
        try {
            users.insert(AccountDocuments.write(account));
        } catch (DuplicateKey e) {
            throw taken(e);
        }
    }

    private static RuntimeException taken(DuplicateKey refused) {
        if (refused.in(MongoSchema.USERS_EMAIL)) {
            return new Refusal.Conflict("email", "This email address is taken.");
        }
        if (refused.in(MongoSchema.USERS_USERNAME)) {
            return new Refusal.Conflict("username", "This username is taken.");
        }
        return refused;
    }

    @Override
    public Optional<User> find(UserId id) {
        return users.first(eq(id.value())).map(AccountDocuments::user);
    }

    @Override
    public Optional<Account> findAccount(UserId id) {
        return users.first(eq(id.value())).map(AccountDocuments::account);
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return users.first(eq(AccountDocuments.EMAIL_KEY, email.key().value())).map(AccountDocuments::account);
    }

    @Override
    public Optional<Account> findByUsername(Username username) {
        return users.first(eq(AccountDocuments.USERNAME_KEY, username.key().value()))
                .map(AccountDocuments::account);
    }

    @Override
    public boolean replace(User changed) {
        Bson before = and(eq(changed.id().value()), AccountDocuments.isAt(changed.version() - 1));
        try {
            return users.update(before, new Document("$set", AccountDocuments.changing(changed)));
        } catch (DuplicateKey e) {
            throw taken(e);
        }
    }

    @Override
    public boolean replacePassword(UserId id, Optional<PasswordHash> before, PasswordHash after) {
        Bson current = before.map(hash -> eq(AccountDocuments.PASSWORD_HASH, hash.value()))
                .orElse(exists(AccountDocuments.PASSWORD_HASH, false));
        return users.update(and(eq(id.value()), current), set(AccountDocuments.PASSWORD_HASH, after.value()));
    }

    @Override
    public void loggedIn(UserId id, Instant at) {
        users.update(eq(id.value()), set(AccountDocuments.LAST_LOGIN_AT, Date.from(at)));
    }

    @Override
    public Map<UserId, UserCard> cards(Set<UserId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return users.all(in("_id", ids.stream().map(UserId::value).toList())).stream()
                .map(AccountDocuments::card)
                .collect(Collectors.toMap(UserCard::id, card -> card));
    }

    @Override
    public void remove(UserId id) {
        users.remove(eq(id.value()));
    }
}
