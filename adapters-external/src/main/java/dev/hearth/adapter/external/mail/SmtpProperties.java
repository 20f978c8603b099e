package dev.hearth.adapter.external.mail;

import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** The settings in the words of the mail library. */
final class SmtpProperties {
    /** More than any healthy server needs, and little enough that one that hangs does not hold up the mail of the day. */
    private static final String PATIENCE = Long.toString(Duration.ofSeconds(10).toMillis());

    private SmtpProperties() {}

    static Properties of(SmtpSettings settings, SSLSocketFactory sockets) {
        Properties properties = new Properties();
        set(properties, "connectiontimeout", PATIENCE);
        set(properties, "timeout", PATIENCE);
        set(properties, "writetimeout", PATIENCE);
        set(properties, "auth", Boolean.toString(settings.login().isPresent()));
        set(properties, "starttls.enable", Boolean.toString(settings.security() == SmtpSecurity.STARTTLS));
        // Enabled alone it would go on in the clear when somebody on the way removes the offer.
        set(properties, "starttls.required", Boolean.toString(settings.security() == SmtpSecurity.STARTTLS));
        set(properties, "ssl.enable", Boolean.toString(settings.security() == SmtpSecurity.TLS));
        set(properties, "ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", sockets);
        // The mail is taken by then: a server that does not say good-bye must not make it be sent again.
        set(properties, "quitwait", "false");
        return properties;
    }

    private static void set(Properties properties, String name, String value) {
        properties.setProperty("mail.smtp." + name, value);
    }
}
