package dev.hearth.application.identity;

import dev.hearth.application.identity.port.SecretBox;
import dev.hearth.domain.identity.SealedText;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;

/**
 * The codes by which a letter's reader ends such letters without signing in. They say whose letters and are good for nothing else;
 * they are sealed and not stored, so that the link in the oldest letter still works. Safe from any thread.
 */
public final class MailOptOut {
    private static final String CONTEXT = "mail opt-out";

    private final SecretBox box;

    public MailOptOut(SecretBox box) {
        this.box = box;
    }

    public SecretCode codeFor(UserId person) {
        return new SecretCode(box.seal(person.toString(), CONTEXT).value());
    }

    /** Whose letters a code ends. */
    UserId whose(SecretCode code) {
        try {
            return UserId.parse(box.open(new SealedText(code.value()), CONTEXT));
        } catch (Refusal.Unauthenticated forged) {
            throw new Refusal.Invalid("token", "must be the one from a letter");
        }
    }
}
