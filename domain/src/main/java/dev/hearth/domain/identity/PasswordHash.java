package dev.hearth.domain.identity;

/**
 * A slow, salted hash in the text form of the scheme that made it. Redacted when printed.
 *
 * @param value for example {@code $2b$11$…}
 */
public record PasswordHash(String value) {
    @Override
    public String toString() {
        return "[hash]";
    }
}
