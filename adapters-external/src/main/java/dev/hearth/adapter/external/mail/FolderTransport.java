package dev.hearth.adapter.external.mail;

import dev.hearth.domain.shared.Refusal;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each mail to a file of its own, for servers without a mail server and for trying things out. The files are named after
 * their time, appear whole, and are for the owner alone: there may be codes in them. Safe from any thread.
 */
public final class FolderTransport implements MailTransport {
    private static final Logger LOG = LoggerFactory.getLogger(FolderTransport.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final PrivateFolder folder;
    private final Sender from;
    private final Clock clock;

    /**
     * Writes below a folder, which is made with the first mail.
     *
     * @param folder of nobody else: its permissions are narrowed to its owner when it is made
     */
    public FolderTransport(Path folder, Sender from, Clock clock) {
        this.folder = new PrivateFolder(folder);
        this.from = from;
        this.clock = clock;
    }

    @Override
    public void send(OutgoingMail mail) {
        Instant now = clock.instant();
        Session session = MimeLetter.session(mail, new Properties());
        String name = NAME.format(now) + "-" + UUID.randomUUID() + ".eml";
        try {
            Path file = folder.write(name, MimeLetter.of(mail, from, now, session)::writeTo);
            LOG.info("A mail was written to {}", file);
        } catch (IOException | MessagingException failed) {
            throw new Refusal.Unavailable("The mail cannot be written to its folder.", failed);
        }
    }
}
