package dev.hearth.adapter.mongo.identity;

import static dev.hearth.adapter.mongo.store.Documents.text;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.PasswordHash;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import java.util.Date;
import org.bson.Document;

/** The stored form of an account. */
final class AccountDocuments {
    static final String EMAIL_KEY = "emailKey";
    static final String USERNAME_KEY = "usernameKey";
    static final String LAST_LOGIN_AT = "lastLoginAt";

    private AccountDocuments() {}

    static Document write(Account account) {
        User user = account.user();
        Document document = new Document("_id", user.id().value())
                .append("email", user.email().value())
                .append(EMAIL_KEY, user.email().key().value())
                .append("username", user.username().value())
                .append(USERNAME_KEY, user.username().key().value())
                .append("firstName", user.name().first())
                .append("lastName", user.name().last())
                .append("role", user.role().name())
                .append("status", user.status().name())
                .append("passwordHash", account.passwordHash().value())
                .append("createdAt", Date.from(user.createdAt()));
        user.lastLoginAt().ifPresent(at -> document.append(LAST_LOGIN_AT, Date.from(at)));
        return document;
    }

    static Account account(Document document) {
        return new Account(user(document), new PasswordHash(text(document, "passwordHash")));
    }

    static User user(Document document) {
        return new User(
                new UserId(Documents.id(document, "_id")),
                new EmailAddress(text(document, "email")),
                new Username(text(document, "username")),
                new PersonName(text(document, "firstName"), text(document, "lastName")),
                SystemRole.valueOf(text(document, "role")),
                AccountStatus.valueOf(text(document, "status")),
                Documents.instant(document, "createdAt"),
                Documents.optional(document, LAST_LOGIN_AT, Date.class).map(Date::toInstant));
    }

    static UserCard card(Document document) {
        return UserCard.of(user(document));
    }
}
