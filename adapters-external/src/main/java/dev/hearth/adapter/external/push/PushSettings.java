package dev.hearth.adapter.external.push;

import java.time.Duration;

/**
 * How this server sends pushes.
 *
 * @param contact whom push services turn to when something is wrong with what this server sends: {@code mailto:} or {@code https:}
 * @param privateNetworks whether addresses of private networks are asked too, and those without TLS there
 * @param connect how long to wait for a connection
 * @param whole for all that one push takes
 */
public record PushSettings(String contact, boolean privateNetworks, Duration connect, Duration whole) {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(10);

    public PushSettings {
        if (!contact.startsWith("mailto:") && !contact.startsWith("https:")) {
            throw new IllegalArgumentException("The contact for push services must begin with mailto: or https:");
        }
    }

    /** With the usual bounds. */
    public static PushSettings usual(String contact, boolean privateNetworks) {
        return new PushSettings(contact, privateNetworks, CONNECT, WHOLE);
    }
}
