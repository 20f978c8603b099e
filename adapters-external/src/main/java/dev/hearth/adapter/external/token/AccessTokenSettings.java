package dev.hearth.adapter.external.token;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How access tokens are made and which are believed.
 *
 * @param issuer who makes them ({@code iss}); a token of another issuer is refused
 * @param audience whom they are for ({@code aud}); likewise
 * @param lifetime how long one is valid, from one second to 30 days; nothing ends a token earlier
 * @param current the key that signs
 * @param older keys that signed before the current one and are still believed; keep each for one lifetime after it was replaced.
 *     They may be of any kind. A key that others shall know before it signs may stand here too, ahead of its time
 */
public record AccessTokenSettings(
        String issuer, String audience, Duration lifetime, SigningKey current, List<SigningKey> older) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int LONGEST_NAME = 200;

    public AccessTokenSettings {
        named("issuer", issuer);
        named("audience", audience);
        if (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("The lifetime of access tokens must be 1 second to 30 days.");
        }
        older = List.copyOf(older);
        Set<String> ids = new HashSet<>(Set.of(current.id()));
        older.forEach(key -> onceOnly(ids, key));
    }

    /** All that are believed, the current one first. */
    List<SigningKey> keys() {
        return Stream.concat(Stream.of(current), older.stream()).toList();
    }

    private static void named(String field, String value) {
        if (value.isBlank() || value.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "The %s of access tokens must have 1 to %d characters.".formatted(field, LONGEST_NAME));
        }
    }

    private static void onceOnly(Set<String> ids, SigningKey key) {
        if (!ids.add(key.id())) {
            throw new IllegalArgumentException("Two signing keys are called \"" + key.id() + "\".");
        }
    }
}
