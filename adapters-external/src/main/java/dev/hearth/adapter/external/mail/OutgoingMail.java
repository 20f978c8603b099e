package dev.hearth.adapter.external.mail;

import dev.hearth.domain.identity.EmailAddress;
import java.util.Optional;
import java.util.UUID;

/**
 * One mail, written and ready to go, in two forms that say the same. Redacted when printed: there may be a code in it.
 *
 * @param subject one line; a line break in it would let its writer add headers
 * @param text for readers without HTML, lines ended by {@code \n}
 * @param html a whole document
 * @param id by which mail programs know it again
 * @param unsubscribe an address that ends such mail for its reader, with one click where it is https (RFC 8058)
 */
public record OutgoingMail(
        EmailAddress to, String subject, String text, String html, UUID id, Optional<String> unsubscribe) {
    public OutgoingMail {
        if (subject.isBlank() || !subject.equals(OneLine.of(subject))) {
            throw new IllegalArgumentException("The subject of a mail must be one line.");
        }
    }

    /** Mail that is asked for, and comes once. */
    public OutgoingMail(EmailAddress to, String subject, String text, String html) {
        this(to, subject, text, html, UUID.randomUUID(), Optional.empty());
    }

    @Override
    public String toString() {
        return "[mail to " + Masked.of(to) + "]";
    }
}
