package dev.hearth.adapter.external.mail;

import java.util.Optional;

/**
 * Which mail server takes our mail.
 *
 * @param port usually 587 with STARTTLS, 465 with TLS, 25 with neither
 * @param login empty for a server that takes mail from us without
 */
public record SmtpSettings(String host, int port, SmtpSecurity security, Optional<SmtpLogin> login) {
    private static final int LAST_PORT = 65_535;

    public SmtpSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("Sending mail by SMTP needs the host of the mail server.");
        }
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("The port of the mail server must be 1 to " + LAST_PORT + ".");
        }
        if (security == SmtpSecurity.NONE && login.isPresent()) {
            throw new IllegalArgumentException(
                    "The password of the mail server would travel in the clear: choose STARTTLS or TLS (RFC 4954 §4).");
        }
    }
}
