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
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.function.Supplier;

/** Puts a new password in the place of the old one. */
public final class PasswordChanger {
    private static final System.Logger LOG = System.getLogger(PasswordChanger.class.getName());

    private final Users users;
    private final PasswordHasher hasher;
    private final PasswordRules rules;
    private final Transactions transactions;
    private final OneTimeCodes codes;
    private final CodeMailer mailer;
    private final SessionEnder ender;
    private final FollowUps followUps;

    public PasswordChanger(
            Users users,
            PasswordHasher hasher,
            PasswordRules rules,
            Transactions transactions,
            OneTimeCodes codes,
            CodeMailer mailer,
            SessionEnder ender,
            FollowUps followUps) {
        this.users = users;
        this.hasher = hasher;
        this.rules = rules;
        this.transactions = transactions;
        this.codes = codes;
        this.mailer = mailer;
        this.ender = ender;
        this.followUps = followUps;
    }

    /** Refuses a password that is too easy to guess for this person. */
    PasswordHash chosen(User user, Password fresh) {
        rules.check(fresh, user.username(), user.email());
        return hasher.hash(fresh);
    }

    /**
     * The owner is told by mail and in the app, in case it was not them. Codes that were given out before are worthless, and no reader
     * sees them beside the new password: they would open a session that is not ended with the others.
     *
     * @param fresh of a password they have {@link #chosen}
     * @param entitling stores first, in the same transaction, that what entitles to the change was used for it
     * @param ending ends the sessions that the old one may have opened, or its codes: none outlives it
     */
    void change(Account account, PasswordHash fresh, Runnable entitling, Supplier<List<SessionId>> ending) {
        List<SessionId> ended = transactions.run(() -> {
            entitling.run();
            replace(account, fresh);
            return ending.get();
        });
        ender.tell(account.user().id(), ended);
        followUps.stored();
        mailer.passwordChanged(account.user());
        endLatecomers(account.user().id(), ending);
    }

    /** A log-in with the old one may have stored its session or its code, and found that one in force, while this was not committed. */
    private void endLatecomers(UserId owner, Supplier<List<SessionId>> ending) {
        try {
            codes.removeAll(owner);
            ender.tell(owner, ending.get());
        } catch (Refusal.Unavailable storeIsAway) {
            // What was asked for is done, and told of: it must not look as if it were not.
            LOG.log(
                    System.Logger.Level.WARNING,
                    "It is not known whether a session began with a password just changed",
                    storeIsAway);
        }
    }

    private void replace(Account account, PasswordHash fresh) {
        if (!users.replacePassword(account.user().id(), account.passwordHash(), fresh)) {
            throw new Refusal.Stale("The password was changed by somebody else meanwhile.");
        }
        codes.removeAll(account.user().id());
        followUps.secured(account.user().id().scope(), SecurityNotice.PASSWORD_CHANGED.name());
    }

    /** Whether this is the account's password. */
    boolean matches(Account account, Password password) {
        return account.passwordHash()
                .filter(hash -> hasher.matches(password, hash))
                .isPresent();
    }
}
