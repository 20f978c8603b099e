package dev.hearth.application.identity;

import dev.hearth.application.identity.port.ExternalIdentities;
import dev.hearth.application.identity.port.SecondFactors;
import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.OneTimeCode;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.PasswordHash;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.User;
import java.util.Optional;

/**
 * Lets somebody who forgot their password choose another, by the code that was mailed to them. All their sessions end, and nobody
 * is signed in by it: a second factor is asked for as ever.
 */
public final class ResetPassword {
    private final SpentCodes codes;
    private final PasswordChanger changer;
    private final Accounts accounts;
    private final ExternalIdentities identities;
    private final SecondFactors factors;
    private final SessionEnder ender;
    private final SecurityLog log;

    public ResetPassword(
            SpentCodes codes,
            PasswordChanger changer,
            Accounts accounts,
            ExternalIdentities identities,
            SecondFactors factors,
            SessionEnder ender,
            SecurityLog log) {
        this.codes = codes;
        this.changer = changer;
        this.accounts = accounts;
        this.identities = identities;
        this.factors = factors;
        this.ender = ender;
        this.log = log;
    }

    public void run(SecretCode secret, Password fresh) {
        OneTimeCode seen = codes.look(secret, CodePurpose.RESET_PASSWORD);
        Account account = codes.owner(seen);
        if (!seen.email().equals(Optional.of(account.user().email()))) {
            throw SpentCodes.refused();
        }
        // Before the code is spent: whoever chose a poor password tries again with the same letter.
        PasswordHash hash = changer.chosen(account.user(), fresh);
        changer.change(
                account,
                hash,
                () -> spend(secret, account.user()),
                () -> ender.storeEndOfAll(account.user().id()));
        log.note(SecurityEvent.of(
                SecurityEvent.Kind.PASSWORD_RESET, account.user().id(), ""));
    }

    /** The ways in of others first: with the new password the codes end that came from them, and then the sessions. */
    private void spend(SecretCode secret, User user) {
        codes.take(secret, CodePurpose.RESET_PASSWORD);
        owned(user);
    }

    /**
     * The code came to the mailbox, so that is proven now. Where it was not before, somebody else may have made the account in the
     * owner's name to get in with them later: the ways in that they left open are closed.
     */
    private void owned(User user) {
        if (!user.emailVerified()) {
            identities.removeAll(user.id());
            factors.remove(user.id());
            accounts.store(user.id(), known -> known.withEmail(known.email(), true));
        }
    }
}
