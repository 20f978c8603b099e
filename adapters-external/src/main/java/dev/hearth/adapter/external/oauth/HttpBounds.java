package dev.hearth.adapter.external.oauth;

import java.time.Duration;

/**
 * How much of this server one sign-in may take.
 *
 * @param connect to reach the provider
 * @param whole for all a call of the port asks of the provider, names looked up and bodies read
 * @param bytes of one body
 */
public record HttpBounds(Duration connect, Duration whole, int bytes) {
    /** Discovery documents and key sets have some kilobytes. */
    public static final HttpBounds USUAL = new HttpBounds(Duration.ofSeconds(5), Duration.ofSeconds(10), 256 * 1024);

    /** Every bound must leave something. */
    public HttpBounds {
        if (!connect.isPositive() || !whole.isPositive() || bytes <= 0) {
            throw new IllegalArgumentException("The bounds of sign-in providers must be greater than zero.");
        }
    }
}
