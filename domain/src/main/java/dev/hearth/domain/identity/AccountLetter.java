package dev.hearth.domain.identity;

import java.time.Instant;
import java.util.Locale;

/**
 * What there is to tell somebody about their account. Names and devices may be any text: whoever writes the letter down shows
 * them as one harmless line. No letter prints its code.
 */
public sealed interface AccountLetter {
    EmailAddress to();

    /** What the reader is called. */
    String name();

    /** The reader's language; English where Hearth does not speak it. */
    Locale locale();

    /** A letter with a link that only its reader may have. */
    sealed interface WithCode extends AccountLetter {
        SecretCode code();
    }

    /** Asks a new user to prove that the address is theirs. */
    record VerifyEmail(EmailAddress to, String name, Locale locale, SecretCode code) implements WithCode {}

    /** Lets somebody who forgot their password choose another. */
    record ResetPassword(EmailAddress to, String name, Locale locale, SecretCode code) implements WithCode {}

    /**
     * Asks for proof that a new address belongs to the person who wants it.
     *
     * @param to the new address
     */
    record ConfirmEmailChange(EmailAddress to, String name, Locale locale, SecretCode code) implements WithCode {}

    /**
     * Asks somebody into a group; they may have no account yet.
     *
     * @param inviter who asks, as they are called
     * @param group what the group is called
     */
    record GroupInvitation(EmailAddress to, String name, Locale locale, String inviter, String group, SecretCode code)
            implements WithCode {}

    /**
     * Warns that the account has another address from now on.
     *
     * @param to the old address, the only one a robbed owner still reads
     */
    record EmailChanged(EmailAddress to, String name, Locale locale, EmailAddress newAddress)
            implements AccountLetter {}

    /** Warns that the password was changed. */
    record PasswordChanged(EmailAddress to, String name, Locale locale) implements AccountLetter {}

    /** Sent in place of a second account, so that only the mailbox's owner learns that there was a first. */
    record AlreadyRegistered(EmailAddress to, String name, Locale locale) implements AccountLetter {}

    /**
     * Warns of a sign-in from where there was none before.
     *
     * @param device what signed in, as it described itself
     */
    record NewSignIn(EmailAddress to, String name, Locale locale, String device, Instant at) implements AccountLetter {}
}
