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
        Optional<Account> account = find(command.login());
        User user = account.filter(found -> matches(command.password(), found.passwordHash()))
                .map(Account::user)
                .filter(User::isActive)
                .orElseThrow(() -> refused(account, command.device()));
        guard.afterSuccess(command.login(), command.device());
        rehash(account, command.password());
        return next.after(user, command.device());
    }

    private Refusal refused(Optional<Account> account, Device device) {
        log.note(new SecurityEvent(
                SecurityEvent.Kind.LOG_IN_REFUSED, account.map(a -> a.user().id()), device.address(), device.name()));
        return new Refusal.Unauthenticated(REFUSED);
    }

    private boolean matches(Password password, Optional<PasswordHash> hash) {
        if (hash.isEmpty()) {
            pretend();
        }
        return hash.filter(stored -> hasher.matches(password, stored)).isPresent();
    }

    private Optional<Account> find(Login login) {
        Optional<Account> account = switch (login) {
            case Login.ByEmail by -> users.findByEmail(by.email());
            case Login.ByUsername by -> users.findByUsername(by.username());
        };
        if (account.isEmpty()) {
            pretend();
        }
        return account;
    }

    /** As much work as comparing with a real hash, so that the time does not tell that there is nothing to compare with. */
    private void pretend() {
        hasher.hash(new Password("nobody has this password"));
    }

    /** The cost of new hashes may have been raised since: only now the password is known again. */
    private void rehash(Optional<Account> account, Password password) {
        account.filter(a -> a.passwordHash().filter(hasher::isOutdated).isPresent())
                .ifPresent(a -> users.replacePassword(a.user().id(), a.passwordHash(), hasher.hash(password)));
    }
}
