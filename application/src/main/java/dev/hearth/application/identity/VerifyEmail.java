package dev.hearth.application.identity;

import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.OneTimeCode;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.User;

/** Believes that an address is its owner's, by the code that was mailed to it. */
public final class VerifyEmail {
    private final SpentCodes codes;
    private final Accounts accounts;
    private final Transactions transactions;
    private final SecurityLog log;

    public VerifyEmail(SpentCodes codes, Accounts accounts, Transactions transactions, SecurityLog log) {
        this.codes = codes;
        this.accounts = accounts;
        this.transactions = transactions;
        this.log = log;
    }

    public void run(SecretCode secret) {
        OneTimeCode code = transactions.run(() -> {
            OneTimeCode taken = codes.take(secret, CodePurpose.VERIFY_EMAIL);
            accounts.store(taken.user(), user -> verified(user, taken));
            return taken;
        });
        log.note(SecurityEvent.of(SecurityEvent.Kind.EMAIL_VERIFIED, code.user(), ""));
    }

    /** The address may have been changed since the code was mailed to the old one: it proves nothing of the new. */
    private static User verified(User user, OneTimeCode code) {
        boolean same = code.email().filter(email -> email.equals(user.email())).isPresent();
        if (!same) {
            throw SpentCodes.refused();
        }
        return user.withEmail(user.email(), true);
    }
}
