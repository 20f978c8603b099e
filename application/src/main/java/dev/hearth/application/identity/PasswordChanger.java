package dev.hearth.application.identity;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.identity.port.OneTimeCodes;
import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.PasswordHash;
import dev.hearth.domain.identity.SecurityNotice;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;

/** Puts a new password in the place of the old one. */
public final class PasswordChanger {
    private final Users users;
    private final PasswordHasher hasher;
    private final PasswordRules rules;
    private final Transactions transactions;
    private final OneTimeCodes codes;
    private final CodeMailer mailer;
    private final FollowUps followUps;

    public PasswordChanger(
            Users users,
            PasswordHasher hasher,
            PasswordRules rules,
            Transactions transactions,
            OneTimeCodes codes,
            CodeMailer mailer,
            FollowUps followUps) {
        this.users = users;
        this.hasher = hasher;
        this.rules = rules;
        this.transactions = transactions;
        this.codes = codes;
        this.mailer = mailer;
        this.followUps = followUps;
    }

    /** Refuses a password that is too easy to guess for this person. */
    PasswordHash chosen(User user, Password fresh) {
        rules.check(fresh, user.username(), user.email());
        return hasher.hash(fresh);
    }

    /**
     * The owner is told by mail and in the app, in case it was not them. Codes that were given out before are worthless, and no reader sees them
     * beside the new password: they would open a session that is not ended with the others.
     *
     * @param fresh of a password they have {@link #chosen}
     */
    void change(Account account, PasswordHash fresh) {
        transactions.run(() -> replaced(account, fresh));
        mailer.passwordChanged(account.user());
    }

    private PasswordHash replaced(Account account, PasswordHash fresh) {
        if (!users.replacePassword(account.user().id(), account.passwordHash(), fresh)) {
            throw new Refusal.Stale("The password was changed by somebody else meanwhile.");
        }
        codes.removeAll(account.user().id());
        followUps.secured(account.user().id().scope(), SecurityNotice.PASSWORD_CHANGED.name());
        return fresh;
    }

    /** Whether this is the account's password. */
    boolean matches(Account account, Password password) {
        return account.passwordHash()
                .filter(hash -> hasher.matches(password, hash))
                .isPresent();
    }
}
