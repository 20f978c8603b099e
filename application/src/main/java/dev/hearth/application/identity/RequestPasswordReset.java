package dev.hearth.application.identity;

import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.User;

/** Mails a code to choose another password with, if somebody has the address; the answer does not tell whether. */
public final class RequestPasswordReset {
    private final Users users;
    private final CodeMailer mailer;

    public RequestPasswordReset(Users users, CodeMailer mailer) {
        this.users = users;
        this.mailer = mailer;
    }

    public void run(EmailAddress email) {
        users.findByEmail(email)
                .map(Account::user)
                .filter(User::isActive)
                .ifPresentOrElse(mailer::resetPassword, mailer::pretendReset);
    }
}
