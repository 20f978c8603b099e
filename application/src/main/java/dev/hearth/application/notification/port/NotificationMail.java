package dev.hearth.application.notification.port;

import dev.hearth.domain.notification.NotificationLetter;

/**
 * Mail that tells people of what they have not read. Safe from any thread.
 *
 * <p>Sending takes as long as the mail server: at most a few times 10 seconds (to connect, to read, to write). A letter is handed over
 * once or not at all; that it reaches the reader is beyond what mail can promise.
 */
public interface NotificationMail {
    /**
     * Sends one letter. It can be ended with one click, as mail programs offer it (RFC 8058), and has an id by which a second one of the
     * same is known.
     *
     * @throws dev.hearth.domain.shared.Refusal.Unavailable when the mail server does not take it now; sending it again may help
     * @throws dev.hearth.domain.shared.Refusal.Invalid on field {@code email} when no mail can ever reach the address
     */
    void send(NotificationLetter letter);
}
