package dev.hearth.adapter.external.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hearth.domain.identity.SecretCode;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Set;

/** The addresses that letters point to: pages of the web client, below the public address of this Hearth. */
public final class Links {
    /** Pages that take a code in the query parameter {@code token}. */
    public static final String VERIFY_EMAIL = "/verify-email";

    public static final String RESET_PASSWORD = "/reset-password";
    public static final String CONFIRM_EMAIL_CHANGE = "/confirm-email-change";

    public static final String INVITATION = "/invitation";

    public static final String UNSUBSCRIBE = "/unsubscribe";

    /** Where mail programs end letters by themselves. */
    public static final String UNSUBSCRIBE_AT_ONCE = "/api/v1/notifications/unsubscribe";

    /** Pages without one. */
    public static final String LOG_IN = "/login";

    public static final String FORGOT_PASSWORD = "/forgot-password";

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final String base;

    /**
     * Links below an address.
     *
     * @param publicUrl for example {@code https://chat.example.org} or {@code https://example.org/hearth}
     * @throws IllegalArgumentException when it is not a plain http or https address
     */
    public Links(URI publicUrl) {
        if (!isPlain(publicUrl)) {
            throw new IllegalArgumentException("The public URL must be like https://chat.example.org.");
        }
        this.base = publicUrl.toASCIIString().replaceFirst("/+$", "");
    }

    private static boolean isPlain(URI url) {
        return SCHEMES.contains(String.valueOf(url.getScheme()))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    String to(String page) {
        return base + page;
    }

    /** A link that works only for whoever got it. */
    String to(String page, SecretCode code) {
        // The encoder is made for forms: in a link a space is never a plus, and a tilde stays (RFC 3986 §2.3).
        String encoded =
                URLEncoder.encode(code.value(), UTF_8).replace("+", "%20").replace("%7E", "~");
        return to(page) + "?token=" + encoded;
    }
}
