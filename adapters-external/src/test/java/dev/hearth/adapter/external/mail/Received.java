package dev.hearth.adapter.external.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hearth.domain.identity.EmailAddress;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A mail as a mail program shows it. */
record Received(MimeMessage message) {
    static Received file(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return new Received(new MimeMessage(session(), stream));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Received text(String wire) {
        try {
            return new Received(new MimeMessage(session(), new ByteArrayInputStream(wire.getBytes(UTF_8))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return Session.getInstance(properties);
    }

    /** The mails in a folder, in the order of their names. */
    static List<Received> folder(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(Received::file)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the mail names this reader and nobody else. */
    boolean isOnlyTo(EmailAddress address) {
        try {
            Address[] all = message.getAllRecipients();
            return all.length == 1
                    && all[0] instanceof InternetAddress one
                    && one.getAddress().equals(Mailbox.of(address).getAddress());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    String header(String name) {
        try {
            return String.join("|", message.getHeader(name));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    String subject() {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    String text() {
        return part(0);
    }

    String html() {
        return part(1);
    }

    private String part(int number) {
        try {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            return ((String) parts.getBodyPart(number).getContent()).replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
