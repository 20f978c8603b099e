package dev.hearth.application.identity.port;

import java.util.List;
import java.util.Map;

/** The keys by which anybody can verify this server's access tokens, and nobody can make them. Safe from any thread. */
public interface PublicKeys {
    /**
     * The members of each key as a JSON web key (RFC 7517 §4): always {@code kty}, {@code use} ({@code sig}), {@code alg} and a
     * {@code kid} of its own; beside them {@code crv} and {@code x} (RFC 8037 §2) or {@code n} and {@code e} (RFC 7518 §6.3.1).
     * Never a private member, never a shared secret. The key that signs now comes first; empty where tokens are signed with
     * a shared secret. Neither the list nor its keys can be changed.
     */
    List<Map<String, String>> all();
}
