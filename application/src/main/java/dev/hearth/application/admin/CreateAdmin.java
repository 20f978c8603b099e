package dev.hearth.application.admin;

import dev.hearth.application.identity.PasswordRules;
import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.admin.AuditAction;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import java.time.Clock;
import java.util.Optional;

/** Makes an administrator's account at the server's own console: there is none before the operator makes one. */
public final class CreateAdmin {
    private final Users users;
    private final PasswordHasher hasher;
    private final PasswordRules rules;
    private final Transactions transactions;
    private final Auditor auditor;
    private final IdSource ids;
    private final Clock clock;

    public CreateAdmin(
            Users users,
            PasswordHasher hasher,
            PasswordRules rules,
            Transactions transactions,
            Auditor auditor,
            IdSource ids,
            Clock clock) {
        this.users = users;
        this.hasher = hasher;
        this.rules = rules;
        this.transactions = transactions;
        this.auditor = auditor;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refuses like a registration. The operator vouches for the address. */
    public UserId run(EmailAddress email, Username username, Password password) {
        rules.check(password, username, email);
        UserId id = new UserId(ids.next());
        User admin = User.registered(id, email, username, Profile.called(PersonName.UNTOLD), clock.instant())
                .withEmail(email, true)
                .withRole(SystemRole.ADMIN);
        Account account = new Account(admin, hasher.hash(password));
        return transactions.run(() -> {
            users.add(account);
            auditor.note(Optional.empty(), AuditAction.ADMIN_CREATED, id, "");
            return id;
        });
    }
}
