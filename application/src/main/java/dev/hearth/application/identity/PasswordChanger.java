package dev.hearth.application.identity;

import dev.hearth.application.identity.port.OneTimeCodes;
import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.shared.Refusal;

/** Puts a new password in the place of the old one. */
public final class PasswordChanger {
    private final Users users;
    private final PasswordHasher hasher;
    private final PasswordRules rules;
    private final OneTimeCodes codes;
    private final CodeMailer mailer;

    public PasswordChanger(
            Users users, PasswordHasher hasher, PasswordRules rules, OneTimeCodes codes, CodeMailer mailer) {
        this.users = users;
        this.hasher = hasher;
        this.rules = rules;
        this.codes = codes;
        this.mailer = mailer;
    }

    /** The owner is told by mail, in case it was not them; codes that were given out before are worthless. */
    void change(Account account, Password fresh) {
        rules.check(fresh, account.user());
        if (!users.replacePassword(account.user().id(), account.passwordHash(), hasher.hash(fresh))) {
            throw new Refusal.Stale("The password was changed by somebody else meanwhile.");
        }
        codes.removeAll(account.user().id());
        mailer.passwordChanged(account.user());
    }

    /** Whether this is the account's password. */
    boolean matches(Account account, Password password) {
        return account.passwordHash()
                .filter(hash -> hasher.matches(password, hash))
                .isPresent();
    }
}
