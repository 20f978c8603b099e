package dev.hearth.application.identity;

import dev.hearth.application.identity.port.AccountMail;
import dev.hearth.application.identity.port.OneTimeCodes;
import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.domain.identity.AccountLetter;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.OneTimeCode;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives out one-time codes, and mails them where they prove an address. That a letter cannot be sent now is not told to whoever
 * asked for it: what they asked for is done, and a code can be asked for again.
 */
public final class CodeMailer {
    private static final System.Logger LOG = System.getLogger(CodeMailer.class.getName());

    /** Whose codes nobody is told. */
    private static final UserId NOBODY = new UserId(new UUID(0, 0));

    private final OneTimeCodes codes;
    private final SecretSource secrets;
    private final AccountMail mail;
    private final Clock clock;

    public CodeMailer(OneTimeCodes codes, SecretSource secrets, AccountMail mail, Clock clock) {
        this.codes = codes;
        this.secrets = secrets;
        this.mail = mail;
        this.clock = clock;
    }

    /** A code that goes to the client itself. */
    SecretCode handOut(User user, CodePurpose purpose) {
        return stored(user, purpose, Optional.empty());
    }

    /** Makes a code worthless. */
    void takeBack(SecretCode code, CodePurpose purpose) {
        codes.take(SecretDigest.of(code), purpose);
    }

    void verifyEmail(User user) {
        SecretCode code = stored(user, CodePurpose.VERIFY_EMAIL, Optional.of(user.email()));
        send(new AccountLetter.VerifyEmail(user.email(), user.displayName(), language(user), code));
    }

    /**
     * For background work, which tries again.
     *
     * @throws Refusal.Unavailable when the letter is not taken now
     */
    void resetPassword(User user) {
        SecretCode code = stored(user, CodePurpose.RESET_PASSWORD, Optional.of(user.email()));
        deliver(new AccountLetter.ResetPassword(user.email(), user.displayName(), language(user), code));
    }

    /**
     * As much to store as for somebody's letter: what is asked next waits as long for the store, and does not tell that there is nobody to
     * write to.
     */
    void pretendReset() {
        codes.put(OneTimeCode.made(
                secrets.next(), CodePurpose.RESET_PASSWORD, NOBODY, Optional.empty(), clock.instant()));
    }

    void confirmChange(User user, EmailAddress fresh) {
        SecretCode code = stored(user, CodePurpose.CHANGE_EMAIL, Optional.of(fresh));
        send(new AccountLetter.ConfirmEmailChange(fresh, user.displayName(), language(user), code));
    }

    void emailChanged(User before, EmailAddress fresh) {
        send(new AccountLetter.EmailChanged(before.email(), before.displayName(), language(before), fresh));
    }

    void passwordChanged(User user) {
        send(new AccountLetter.PasswordChanged(user.email(), user.displayName(), language(user)));
    }

    void signedInElsewhere(User user, String device) {
        send(new AccountLetter.NewSignIn(user.email(), user.displayName(), language(user), device, clock.instant()));
    }

    private SecretCode stored(User user, CodePurpose purpose, Optional<EmailAddress> email) {
        SecretCode code = secrets.next();
        codes.put(OneTimeCode.made(code, purpose, user.id(), email, clock.instant()));
        return code;
    }

    private void send(AccountLetter letter) {
        try {
            deliver(letter);
        } catch (Refusal.Unavailable refused) {
            LOG.log(System.Logger.Level.WARNING, "A letter was not taken", refused);
        }
    }

    private void deliver(AccountLetter letter) {
        try {
            mail.send(letter);
        } catch (Refusal.Invalid refused) {
            LOG.log(System.Logger.Level.WARNING, "A letter can never be sent", refused);
        }
    }

    private static Locale language(User user) {
        return user.profile().locale().orElse(Locale.ENGLISH);
    }
}
