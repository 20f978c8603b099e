package dev.hearth.domain.identity;

/**
 * A secret Hearth has to read again, encrypted; worthless without the server's key.
 *
 * @param value printable text
 */
public record SealedText(String value) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
