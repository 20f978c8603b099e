package dev.hearth.adapter.external.mail;

import dev.hearth.domain.identity.AccountLetter;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;

/** Letters and failures in words that may be logged: no code, no name, no whole address, and one line. */
final class Described {
    private Described() {}

    static String letter(AccountLetter letter) {
        return letter.getClass().getSimpleName() + " to " + Masked.of(letter.to());
    }

    /** Refusals are written for readers; of anything else only where it happened is told, for its words may hold the letter. */
    static String failure(RuntimeException failure) {
        return failure instanceof Refusal refusal
                ? refusal.text() + cause(refusal)
                : failure.getClass().getName() + place(failure);
    }

    private static String cause(Refusal refusal) {
        return Optional.ofNullable(refusal.getCause())
                .map(cause -> " (" + OneLine.of(cause.toString()) + ")")
                .orElse("");
    }

    private static String place(RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
