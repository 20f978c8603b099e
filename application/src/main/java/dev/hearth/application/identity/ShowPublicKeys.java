package dev.hearth.application.identity;

import dev.hearth.application.identity.port.PublicKeys;
import java.util.List;
import java.util.Map;

/** Shows the keys by which other services can verify access tokens themselves. */
public final class ShowPublicKeys {
    private final PublicKeys keys;

    public ShowPublicKeys(PublicKeys keys) {
        this.keys = keys;
    }

    /** A set of JSON web keys (RFC 7517 §5), to be shown to anybody. */
    public KeySet run() {
        return new KeySet(keys.all());
    }

    /**
     * A set of keys.
     *
     * @param keys the members of each, the signing one first; none where tokens are signed with a shared secret
     */
    public record KeySet(List<Map<String, String>> keys) {
        public KeySet {
            keys = List.copyOf(keys);
        }
    }
}
