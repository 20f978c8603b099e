package dev.hearth.adapter.external.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;

/** A mail as it travels (RFC 5322): text first and HTML second, for a reader takes the last form it understands. */
final class MimeLetter extends MimeMessage {
    private final String id;

    private MimeLetter(Session session, Sender from, UUID name) {
        super(session);
        String domain = Mailbox.of(from.address()).getAddress();
        this.id = "<" + name + domain.substring(domain.lastIndexOf('@')) + ">";
    }

    /** Addresses beyond ASCII need servers that know RFC 6531; asking for it is left to the mails that cannot do without. */
    static Session session(OutgoingMail mail, Properties settings) {
        Properties chosen = new Properties();
        chosen.putAll(settings);
        boolean ascii = US_ASCII.newEncoder().canEncode(Mailbox.of(mail.to()).getAddress());
        chosen.setProperty("mail.mime.allowutf8", Boolean.toString(!ascii));
        return Session.getInstance(chosen);
    }

    static MimeMessage of(OutgoingMail mail, Sender from, Instant now, Session session) throws MessagingException {
        MimeLetter letter = new MimeLetter(session, from, mail.id());
        letter.setFrom(named(from));
        letter.setRecipient(Message.RecipientType.TO, Mailbox.of(mail.to()));
        letter.setSubject(mail.subject(), UTF_8.name());
        letter.setSentDate(Date.from(now));
        // RFC 3834 §5: nobody's out-of-office answers a machine.
        letter.setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe().isPresent()) {
            unsubscribable(letter, mail.unsubscribe().get());
        }
        letter.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
        letter.saveChanges();
        return letter;
    }

    private static void unsubscribable(MimeMessage letter, String address) throws MessagingException {
        letter.setHeader("List-Unsubscribe", "<" + address + ">");
        if (address.startsWith("https:")) {
            letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static InternetAddress named(Sender from) throws MessagingException {
        InternetAddress mailbox = Mailbox.of(from.address());
        try {
            mailbox.setPersonal(from.name(), UTF_8.name());
            return mailbox;
        } catch (UnsupportedEncodingException missing) {
            throw new MessagingException("every JDK has UTF-8", missing);
        }
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        // Lines end as on the wire, so that a mail in a folder is the mail that would be sent.
        part.setText(content.replaceAll("\\R", "\r\n"), UTF_8.name(), subtype);
        return part;
    }

    /** Left alone, the library would tell every reader the name and user of this machine. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
