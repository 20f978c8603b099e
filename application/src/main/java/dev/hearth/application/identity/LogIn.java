package dev.hearth.application.identity;

import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.PasswordHash;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;

/** Signs somebody in who has an account; or asks for their second factor, where there is one. */
public final class LogIn {
    /** All that is told, whatever was wrong. */
    public static final String REFUSED = "The account or the password is wrong.";

    private final Users users;
    private final PasswordHasher hasher;
    private final SignInGuard guard;
    private final SecondStep next;
    private final SecurityLog log;

    public LogIn(Users users, PasswordHasher hasher, SignInGuard guard, SecondStep next, SecurityLog log) {
        this.users = users;
        this.hasher = hasher;
        this.guard = guard;
        this.next = next;
        this.log = log;
    }

    /** Who logs in, from where. */
    public record Command(Login login, Password password, Device device) {}

    /** One refusal for an unknown account, a wrong password and an account that may not be used. */
    public LogInAnswer run(Command command) {
        guard.beforeTry(command.login(), command.device());
        Account proven = proven(command);
        guard.afterSuccess(command.login(), command.device());
        return next.after(rehashed(proven, command), command.device());
    }

    private Account proven(Command command) {
        Optional<Account> account = find(command.login());
        boolean matches = matches(command.password(), account.flatMap(Account::passwordHash));
        return account.filter(found -> matches && found.user().isActive())
                .orElseThrow(() -> refused(account, command.device()));
    }

    private Refusal refused(Optional<Account> account, Device device) {
        log.note(new SecurityEvent(
                SecurityEvent.Kind.LOG_IN_REFUSED, account.map(a -> a.user().id()), device.address(), device.name()));
        return new Refusal.Unauthenticated(REFUSED);
    }

    private Optional<Account> find(Login login) {
        return switch (login) {
            case Login.ByEmail by -> users.findByEmail(by.email());
            case Login.ByUsername by -> users.findByUsername(by.username());
        };
    }

    private boolean matches(Password password, Optional<PasswordHash> hash) {
        if (hash.isEmpty()) {
            // As much work as comparing, so that the time does not tell that there is nothing to compare with.
            hasher.hash(new Password("nobody has this password"));
        }
        return hash.filter(stored -> hasher.matches(password, stored)).isPresent();
    }

    /** The cost of new hashes may have been raised since: only now the password is known again. */
    private Account rehashed(Account proven, Command command) {
        if (proven.passwordHash().filter(hasher::isOutdated).isEmpty()) {
            return proven;
        }
        User user = proven.user();
        PasswordHash fresh = hasher.hash(command.password());
        return users.replacePassword(user.id(), proven.passwordHash(), fresh)
                ? new Account(user, fresh)
                // Another log-in was faster with the same, or the password was changed.
                : proven(command);
    }
}
