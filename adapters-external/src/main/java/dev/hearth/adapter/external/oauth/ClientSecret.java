package dev.hearth.adapter.external.oauth;

/** The secret by which a provider knows this server. Redacted when printed. */
public record ClientSecret(String value) {
    /** A blank secret is a setting somebody forgot. */
    public ClientSecret {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The client secret of a provider must not be blank.");
        }
    }

    @Override
    public String toString() {
        return "[client secret]";
    }
}
