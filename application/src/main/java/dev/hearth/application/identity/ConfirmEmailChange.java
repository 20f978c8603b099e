package dev.hearth.application.identity;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.OneTimeCode;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.SecurityNotice;
import dev.hearth.domain.identity.User;

/** Puts a new address in the place of the old one, by the code that was mailed to it; the old one is told. */
public final class ConfirmEmailChange {
    private final SpentCodes codes;
    private final Accounts accounts;
    private final CodeMailer mailer;
    private final FollowUps followUps;
    private final Transactions transactions;
    private final SecurityLog log;

    public ConfirmEmailChange(
            SpentCodes codes,
            Accounts accounts,
            CodeMailer mailer,
            FollowUps followUps,
            Transactions transactions,
            SecurityLog log) {
        this.codes = codes;
        this.accounts = accounts;
        this.mailer = mailer;
        this.followUps = followUps;
        this.transactions = transactions;
        this.log = log;
    }

    /** Refuses with a conflict when somebody else has got the address meanwhile; the code is good for another try then. */
    public void run(SecretCode secret) {
        OneTimeCode code = codes.look(secret, CodePurpose.CHANGE_EMAIL);
        EmailAddress fresh = code.email().orElseThrow(SpentCodes::refused);
        User before = transactions.run(() -> {
            codes.take(secret, CodePurpose.CHANGE_EMAIL);
            User old = accounts.find(code.user());
            accounts.store(code.user(), user -> user.withEmail(fresh, true));
            followUps.secured(code.user().scope(), SecurityNotice.EMAIL_CHANGED.name());
            return old;
        });
        followUps.stored();
        mailer.emailChanged(before, fresh);
        log.note(SecurityEvent.of(SecurityEvent.Kind.EMAIL_CHANGED, code.user(), ""));
    }
}
