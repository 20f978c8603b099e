package dev.hearth.domain.notification;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The address that pushes are sent to. Whoever knows that of a browser or an app can send to it: it is shown to nobody.
 *
 * @param value absolute, with a host, {@code https} or {@code http}, of at most {@value #MAX_LENGTH} characters
 */
public record PushEndpoint(URI value) {
    public static final int MAX_LENGTH = 2_000;

    private static final int MAX_PORT = 65_535;

    public PushEndpoint {
        boolean web = "https".equalsIgnoreCase(value.getScheme()) || "http".equalsIgnoreCase(value.getScheme());
        if (!web || value.getHost() == null || value.getPort() == 0 || value.getPort() > MAX_PORT) {
            throw malformed();
        }
        if (value.getRawUserInfo() != null || value.getRawFragment() != null) {
            throw new Refusal.Invalid("endpoint", "must have neither a user nor a fragment");
        }
    }

    public static PushEndpoint parse(String text) {
        Text.bounded("endpoint", text, 1, MAX_LENGTH);
        if (!text.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw malformed();
        }
        try {
            return new PushEndpoint(new URI(text));
        } catch (URISyntaxException e) {
            throw malformed();
        }
    }

    private static Refusal malformed() {
        return new Refusal.Invalid("endpoint", "must be an address such as https://push.example.org/abc");
    }

    public boolean isEncrypted() {
        return "https".equalsIgnoreCase(value.getScheme());
    }

    /** In small letters; of an IPv6 address with its brackets. */
    public String host() {
        return value.getHost().toLowerCase(Locale.ROOT);
    }

    /** Also where the address does not say it. */
    public int port() {
        int usual = isEncrypted() ? 443 : 80;
        return value.getPort() == -1 ? usual : value.getPort();
    }

    /** Where it leads, without what makes it a secret. */
    public String service() {
        return value.getPort() == -1 ? host() : host() + ":" + value.getPort();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
