package dev.hearth.journey.people;

import dev.hearth.testkit.Eventually;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mail that a server without a mail server has written down. Read as a mail program would. */
public final class Mailbox {
    private static final Pattern LINK = Pattern.compile("https?://\\S+\\?token=(\\S+)");

    private final Path folder;

    public Mailbox(Path folder) {
        this.folder = folder;
    }

    /** A letter: what it says, as plain text. */
    public record Letter(String to, String text, Map<String, String> headers) {
        public String header(String name) {
            return Optional.ofNullable(headers.get(name))
                    .orElseThrow(() -> new AssertionError("no " + name + " in: " + headers));
        }

        /** The link in it that holds a code. */
        public Optional<URI> link() {
            return match().map(Matcher::group).map(URI::create);
        }

        /** The code in its link. */
        public String code() {
            return match().map(found -> URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
                    .orElseThrow(() -> new AssertionError("no code in: " + text));
        }

        private Optional<Matcher> match() {
            return Optional.of(LINK.matcher(text)).filter(Matcher::find);
        }
    }

    /** The newest letter with a link to this page, once there are this many such letters for somebody. */
    public Letter letter(String to, String page, int howMany) {
        Eventually.holds(
                howMany + " letters about " + page, () -> about(to, page).size() >= howMany);
        List<Letter> letters = about(to, page);
        if (letters.size() != howMany) {
            throw new AssertionError(letters.size() + " letters about " + page);
        }
        return letters.getLast();
    }

    private List<Letter> about(String to, String page) {
        return to(to).stream()
                .filter(letter -> letter.link().map(URI::getPath).equals(Optional.of(page)))
                .toList();
    }

    /** All letters for somebody, the oldest first, since the files are named after their time. */
    public List<Letter> to(String address) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(Mailbox::read)
                    .filter(letter -> letter.to().equals(address))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Letter read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), content);
            InternetAddress to = (InternetAddress) message.getRecipients(Message.RecipientType.TO)[0];
            return new Letter(to.getAddress(), text(message).orElse(""), headers(message));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (MessagingException broken) {
            throw new AssertionError("no letter: " + file, broken);
        }
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.put(header.getName(), header.getValue());
        }
        return headers;
    }

    private static Optional<String> text(Part part) throws IOException, MessagingException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = text(parts.getBodyPart(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return part.isMimeType("text/plain") ? Optional.of(part.getContent().toString()) : Optional.empty();
    }
}
