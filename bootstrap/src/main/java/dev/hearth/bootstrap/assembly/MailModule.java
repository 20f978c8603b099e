package dev.hearth.bootstrap.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.hearth.adapter.external.mail.FolderTransport;
import dev.hearth.adapter.external.mail.Links;
import dev.hearth.adapter.external.mail.MailTransport;
import dev.hearth.adapter.external.mail.QueueSettings;
import dev.hearth.adapter.external.mail.QueuedAccountMail;
import dev.hearth.adapter.external.mail.Sender;
import dev.hearth.adapter.external.mail.SmtpLogin;
import dev.hearth.adapter.external.mail.SmtpSecurity;
import dev.hearth.adapter.external.mail.SmtpSettings;
import dev.hearth.adapter.external.mail.SmtpTransport;
import dev.hearth.adapter.external.mail.TemplateAccountMail;
import dev.hearth.adapter.external.mail.TemplateNotificationMail;
import dev.hearth.application.identity.port.AccountMail;
import dev.hearth.application.notification.port.NotificationMail;
import dev.hearth.bootstrap.settings.Settings;
import dev.hearth.domain.identity.EmailAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Mail: to a mail server, or into the data folder. */
final class MailModule extends AbstractModule {
    private static final String PRODUCT = "Hearth";

    @Provides
    @Singleton
    AccountMail accountMail(PublicAddress address, MailTransport transport, OnClose onClose) {
        return onClose.add(new QueuedAccountMail(
                new TemplateAccountMail(new Links(address.url()), PRODUCT, transport), QueueSettings.DEFAULT));
    }

    @Provides
    @Singleton
    NotificationMail notificationMail(PublicAddress address, MailTransport transport) {
        return new TemplateNotificationMail(new Links(address.url()), PRODUCT, transport);
    }

    @Provides
    @Singleton
    MailTransport transport(Settings settings, Clock clock) {
        Settings.Mail mail = settings.mail();
        Sender from = new Sender(new EmailAddress(mail.from()), PRODUCT);
        return switch (mail.transport()) {
            case FOLDER -> new FolderTransport(Path.of(settings.data()).resolve("mail"), from, clock);
            case SMTP -> new SmtpTransport(smtp(mail), from, clock);
        };
    }

    private static SmtpSettings smtp(Settings.Mail mail) {
        SmtpSecurity security = SmtpSecurity.valueOf(mail.security().name());
        Optional<SmtpLogin> login =
                mail.user().isEmpty() ? Optional.empty() : Optional.of(new SmtpLogin(mail.user(), mail.password()));
        return new SmtpSettings(mail.host(), mail.port() == 0 ? usualPort(mail) : mail.port(), security, login);
    }

    private static int usualPort(Settings.Mail mail) {
        return switch (mail.security()) {
            case NONE -> 25;
            case STARTTLS -> 587;
            case TLS -> 465;
        };
    }
}
