package dev.hearth.application.identity;

import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;

/**
 * Ends the mail about what happened, for whoever has one of these letters; they need not be signed in (RFC 8058). Doing it again
 * changes nothing, and where the account is gone there is nothing to end.
 */
public final class StopNotificationMail {
    private final Accounts accounts;
    private final MailOptOut optOut;

    public StopNotificationMail(Accounts accounts, MailOptOut optOut) {
        this.accounts = accounts;
        this.optOut = optOut;
    }

    public void run(SecretCode code) {
        UserId person = optOut.whose(code);
        try {
            accounts.change(
                    person, user -> user.withNotifications(user.notifications().withoutMail()));
        } catch (Refusal.NotFound gone) {
            return;
        }
    }
}
