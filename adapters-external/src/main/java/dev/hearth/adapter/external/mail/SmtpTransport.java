package dev.hearth.adapter.external.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Hands mail to a mail server (RFC 5321), one connection for each. Waits at most 10 seconds for the connection, for each answer
 * and for each part the server takes. Safe from any thread.
 */
public final class SmtpTransport implements MailTransport {
    private final SmtpSettings settings;
    private final Sender from;
    private final Clock clock;
    private final Properties properties;

    public SmtpTransport(SmtpSettings settings, Sender from, Clock clock) {
        this(settings, from, clock, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    SmtpTransport(SmtpSettings settings, Sender from, Clock clock, SSLSocketFactory sockets) {
        this.settings = settings;
        this.from = from;
        this.clock = clock;
        this.properties = SmtpProperties.of(settings, sockets);
    }

    @Override
    public void send(OutgoingMail mail) {
        Session session = MimeLetter.session(mail, properties);
        try (Transport line = session.getTransport("smtp")) {
            MimeMessage letter = MimeLetter.of(mail, from, clock.instant(), session);
            connect(line);
            line.sendMessage(letter, letter.getAllRecipients());
        } catch (MessagingException trouble) {
            throw SmtpTrouble.refusal(trouble);
        }
    }

    private void connect(Transport line) throws MessagingException {
        // Given an empty name, the library would log in with that wherever a server offers it.
        @Nullable String user = settings.login().map(SmtpLogin::user).orElse(null);
        @Nullable String password = settings.login().map(SmtpLogin::password).orElse(null);
        line.connect(settings.host(), settings.port(), user, password);
    }
}
