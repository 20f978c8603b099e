package dev.hearth.adapter.external.token;

import com.nimbusds.jose.jwk.JWK;
import dev.hearth.application.identity.port.PublicKeys;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The public halves of the key pairs that access tokens are believed by, the signing one first. Shared secrets have none. */
public final class JwtPublicKeys implements PublicKeys {
    private final List<Map<String, String>> keys;

    /**
     * Keys of a server.
     *
     * @param settings those its access tokens are made by
     */
    public JwtPublicKeys(AccessTokenSettings settings) {
        this.keys = settings.keys().stream()
                .flatMap(key -> key.publicKey().stream())
                .map(JwtPublicKeys::members)
                .toList();
    }

    private static Map<String, String> members(JWK key) {
        Map<String, String> members = new TreeMap<>();
        // Made of the public half alone; asked for it again, so that no later change of the key lets a secret through.
        key.toPublicJWK().toJSONObject().forEach((name, value) -> members.put(name, (String) value));
        return Collections.unmodifiableMap(members);
    }

    @Override
    public List<Map<String, String>> all() {
        return keys;
    }
}
