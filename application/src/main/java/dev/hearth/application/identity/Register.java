package dev.hearth.application.identity;

import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes an account for somebody new and signs them in. */
public final class Register {
    private final Users users;
    private final PasswordHasher hasher;
    private final AccessTokens tokens;
    private final IdSource ids;
    private final Clock clock;

    public Register(Users users, PasswordHasher hasher, AccessTokens tokens, IdSource ids, Clock clock) {
        this.users = users;
        this.hasher = hasher;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Who registers.
     *
     * @param username empty to have one made from the email address
     */
    public record Command(EmailAddress email, Optional<Username> username, PersonName name, Password password) {}

    /** Refuses with a conflict when the email or the chosen username is taken. */
    public SignedIn run(Command command) {
        UserId id = new UserId(ids.next());
        Username username = command.username().orElseGet(() -> Username.suggestedFor(command.email(), id));
        Instant now = clock.instant();
        User user = new User(
                id,
                command.email(),
                username,
                command.name(),
                SystemRole.USER,
                AccountStatus.ACTIVE,
                now,
                Optional.of(now));
        users.add(new Account(user, hasher.hash(command.password())));
        return SignedIn.of(user, tokens.issue(user));
    }
}
