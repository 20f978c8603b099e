package dev.hearth.application.identity;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.User;

/** Mails a new code to prove one's address with; the one before is worthless then. Nothing happens when it is proven. */
public final class RequestVerification {
    private final Accounts accounts;
    private final CodeMailer mailer;

    public RequestVerification(Accounts accounts, CodeMailer mailer) {
        this.accounts = accounts;
        this.mailer = mailer;
    }

    public void run(Caller caller) {
        User user = accounts.of(caller).user();
        if (!user.emailVerified()) {
            mailer.verifyEmail(user);
        }
    }
}
