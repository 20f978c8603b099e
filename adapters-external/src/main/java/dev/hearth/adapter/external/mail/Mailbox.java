package dev.hearth.adapter.external.mail;

import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.shared.Refusal;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.regex.Pattern;

/** Writes an address so that every mail server reads the same mailbox from it (RFC 5321 §4.1.2). */
final class Mailbox {
    /** RFC 5322 §3.2.3, with the letters of RFC 6531 §3.3. */
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\x{80}-\\x{10ffff}-]+";

    private static final Pattern DOT_ATOM = Pattern.compile(ATOM + "(\\." + ATOM + ")*");

    private Mailbox() {}

    static InternetAddress of(EmailAddress address) {
        int at = address.value().indexOf('@');
        InternetAddress mailbox = new InternetAddress();
        mailbox.setAddress(local(address.value().substring(0, at)) + "@"
                + domain(address.value().substring(at + 1)));
        return mailbox;
    }

    /** Unquoted, {@code a(b)c} would be read as {@code ac} with a comment: another mailbox. */
    private static String local(String part) {
        // The shape of an address leaves nothing in it that would need a backslash.
        return DOT_ATOM.matcher(part).matches() ? part : '"' + part + '"';
    }

    private static String domain(String part) {
        try {
            return IDN.toASCII(part, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException noHost) {
            throw new Refusal.Invalid("email", "must end in the name of a host");
        }
    }
}
