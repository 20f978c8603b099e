package dev.hearth.adapter.mongo.identity;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.or;
import static dev.hearth.adapter.mongo.store.Documents.text;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.StoredIndex;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.PasswordHash;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.identity.UserFilter;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The stored form of an account. Documents written before accounts had versions are at version 1. */
public final class AccountDocuments {
    static final String EMAIL_KEY = "emailKey";
    static final String USERNAME_KEY = "usernameKey";
    static final String LAST_LOGIN_AT = "lastLoginAt";
    static final String PASSWORD_HASH = "passwordHash";
    static final String SEARCH_KEY = "searchKey";
    static final String ROLE = "role";
    static final String STATUS = "status";

    private static final String VERSION = "version";
    private static final long FIRST = 1;

    private AccountDocuments() {}

    static Document write(Account account) {
        User user = account.user();
        Document document = new Document("_id", user.id().value());
        document.putAll(changing(user));
        document.append("createdAt", Date.from(user.createdAt()));
        user.lastLoginAt().ifPresent(at -> document.append(LAST_LOGIN_AT, Date.from(at)));
        account.passwordHash().ifPresent(hash -> document.append(PASSWORD_HASH, hash.value()));
        return document;
    }

    /** What a new version of a user replaces: always the same fields, so that none of the version before is left. */
    static Document changing(User user) {
        return new Document(VERSION, user.version())
                .append("email", user.email().value())
                .append(EMAIL_KEY, user.email().key().value())
                .append("emailVerified", user.emailVerified())
                .append("username", user.username().value())
                .append(USERNAME_KEY, user.username().key().value())
                .append(SEARCH_KEY, UserFilter.searchKey(user))
                .append(ProfileDocuments.FIRST_NAME, user.name().first())
                .append(ProfileDocuments.LAST_NAME, user.name().last())
                .append(ProfileDocuments.PROFILE, ProfileDocuments.write(user.profile()))
                .append("notifications", NotificationDocuments.write(user.notifications()))
                .append(ROLE, user.role().name())
                .append(STATUS, user.status().name())
                // Without keys it is filed for search anew.
                .append(StoredIndex.KEYS, null);
    }

    static Bson isAt(long version) {
        Bson told = eq(VERSION, version);
        return version == FIRST ? or(told, exists(VERSION, false)) : told;
    }

    static Account account(Document document) {
        return new Account(
                user(document),
                Documents.optional(document, PASSWORD_HASH, String.class).map(PasswordHash::new));
    }

    public static User user(Document document) {
        return new User(
                new UserId(Documents.id(document, "_id")),
                new EmailAddress(text(document, "email")),
                document.getBoolean("emailVerified", false),
                new Username(text(document, "username")),
                ProfileDocuments.read(document),
                NotificationDocuments.read(Documents.part(document, "notifications")),
                SystemRole.valueOf(text(document, ROLE)),
                AccountStatus.valueOf(text(document, STATUS)),
                Documents.instant(document, "createdAt"),
                Documents.optional(document, LAST_LOGIN_AT, Date.class).map(Date::toInstant),
                Documents.optional(document, VERSION, Number.class)
                        .map(Number::longValue)
                        .orElse(FIRST));
    }

    static UserCard card(Document document) {
        return UserCard.of(user(document));
    }
}
