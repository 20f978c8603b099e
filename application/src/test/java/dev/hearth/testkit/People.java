package dev.hearth.testkit;

import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.PasswordHash;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import java.time.Instant;
import java.util.UUID;

/** People to test with. Ada and Grace are always the same; others are called what the test says. */
public final class People {
    private static final Instant JOINED = Instant.parse("2026-01-02T03:04:05.678Z");

    private People() {}

    public static Account ada() {
        return account(id(1), "ada", new PersonName("Ada", "Lovelace"));
    }

    public static Account grace() {
        return account(id(2), "grace", new PersonName("Grace", "Hopper"));
    }

    /** Somebody who told nothing but a handle; the address is made from it. */
    public static Account called(UUID id, String username) {
        return account(new UserId(id), username, PersonName.UNTOLD);
    }

    public static Account admin(Account account) {
        return new Account(account.user().withRole(SystemRole.ADMIN), account.passwordHash());
    }

    /** The same account under another address. */
    public static Account withEmail(Account account, String email) {
        return new Account(account.user().withEmail(new EmailAddress(email), false), account.passwordHash());
    }

    public static Account suspended(Account account) {
        return new Account(account.user().withStatus(AccountStatus.SUSPENDED), account.passwordHash());
    }

    public static Account account(UserId id, String username, PersonName name) {
        User user = User.registered(
                id, new EmailAddress(username + "@example.org"), new Username(username), Profile.called(name), JOINED);
        return new Account(user, new PasswordHash("$fake$" + username));
    }

    private static UserId id(int number) {
        return new UserId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number));
    }
}
