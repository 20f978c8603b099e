package dev.hearth.application.identity;

import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.OneTimeCode;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.User;

/** Believes that an address is its owner's, by the code that was mailed to it. */
public final class VerifyEmail {
    private final SpentCodes codes;
    private final Accounts accounts;
    private final SecurityLog log;

    public VerifyEmail(SpentCodes codes, Accounts accounts, SecurityLog log) {
        this.codes = codes;
        this.accounts = accounts;
        this.log = log;
    }

    public void run(SecretCode secret) {
        OneTimeCode code = codes.take(secret, CodePurpose.VERIFY_EMAIL);
        accounts.change(code.user(), user -> verified(user, code));
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
