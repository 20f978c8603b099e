package dev.hearth.application.identity;

import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.util.Optional;

/** Signs somebody in who has an account. */
public final class LogIn {
    /** All that is told, whatever was wrong. */
    public static final String REFUSED = "The account or the password is wrong.";

    private final Users users;
    private final PasswordHasher hasher;
    private final AccessTokens tokens;
    private final Clock clock;

    public LogIn(Users users, PasswordHasher hasher, AccessTokens tokens, Clock clock) {
        this.users = users;
        this.hasher = hasher;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** One refusal for an unknown account, a wrong password and an account that may not be used. */
    public SignedIn run(Login login, Password password) {
        User user = find(login)
                .filter(account -> hasher.matches(password, account.passwordHash()))
                .map(Account::user)
                .filter(u -> u.status() == AccountStatus.ACTIVE)
                .orElseThrow(() -> new Refusal.Unauthenticated(REFUSED));
        User now = user.loggedIn(clock.instant());
        now.lastLoginAt().ifPresent(at -> users.loggedIn(now.id(), at));
        return SignedIn.of(now, tokens.issue(now));
    }

    private Optional<Account> find(Login login) {
        Optional<Account> account = switch (login) {
            case Login.ByEmail by -> users.findByEmail(by.email());
            case Login.ByUsername by -> users.findByUsername(by.username());
        };
        if (account.isEmpty()) {
            // As much work as comparing with a real hash, so that the time does not tell that nobody is there.
            hasher.hash(new Password("nobody has this password"));
        }
        return account;
    }
}
