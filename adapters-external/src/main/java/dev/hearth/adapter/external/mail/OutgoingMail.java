package dev.hearth.adapter.external.mail;

import dev.hearth.domain.identity.EmailAddress;

/**
 * One mail, written and ready to go, in two forms that say the same. Redacted when printed: there may be a code in it.
 *
 * @param subject one line; a line break in it would let its writer add headers
 * @param text for readers without HTML, lines ended by {@code \n}
 * @param html a whole document
 */
public record OutgoingMail(EmailAddress to, String subject, String text, String html) {
    public OutgoingMail {
        if (subject.isBlank() || !subject.equals(OneLine.of(subject))) {
            throw new IllegalArgumentException("The subject of a mail must be one line.");
        }
    }

    @Override
    public String toString() {
        return "[mail to " + Masked.of(to) + "]";
    }
}
