package dev.hearth.application.identity;

import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import java.time.Clock;
import java.util.Optional;

/** Makes an account for somebody new, signs them in, and asks them by mail to prove their address. */
public final class Register {
    private final Users users;
    private final PasswordHasher hasher;
    private final PasswordRules rules;
    private final SessionOpener opener;
    private final CodeMailer mailer;
    private final SecurityLog log;
    private final IdSource ids;
    private final Clock clock;

    public Register(
            Users users,
            PasswordHasher hasher,
            PasswordRules rules,
            SessionOpener opener,
            CodeMailer mailer,
            SecurityLog log,
            IdSource ids,
            Clock clock) {
        this.users = users;
        this.hasher = hasher;
        this.rules = rules;
        this.opener = opener;
        this.mailer = mailer;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Who registers.
     *
     * @param username empty to have one made from the email address
     */
    public record Command(
            EmailAddress email, Optional<Username> username, Profile profile, Password password, Device device) {}

    /** Refuses with a conflict when the email or the chosen username is taken, and a password that is too easy to guess. */
    public SignedIn run(Command command) {
        UserId id = new UserId(ids.next());
        Username username = command.username().orElseGet(() -> Username.suggestedFor(command.email(), id));
        rules.check(command.password(), username, command.email());
        User user = User.registered(id, command.email(), username, command.profile(), clock.instant());
        Account account = new Account(user, hasher.hash(command.password()));
        users.add(account);
        log.note(SecurityEvent.from(command.device(), SecurityEvent.Kind.REGISTERED, id));
        mailer.verifyEmail(user);
        return opener.open(account, command.device());
    }
}
