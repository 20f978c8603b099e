package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Secrets that must never come to light, each with what it is. */
final class Canaries {
    private final Map<String, String> secrets = new LinkedHashMap<>();

    /** Remembers it, and answers it to be used. */
    String hides(String what, String secret) {
        assertThat(secret).as(what).hasSizeGreaterThanOrEqualTo(6);
        secrets.put(secret, what);
        return secret;
    }

    /** A token of several parts: none of those that prove anything may be seen, also alone. */
    void hidesToken(String what, String token) {
        hides(what, token);
        hides(what + "'s end", token.substring(token.lastIndexOf('.') + 1));
    }

    Member hides(Member member) {
        hidesToken("access token", member.rest().token());
        hidesToken("refresh token", member.refreshToken());
        return member;
    }

    /** What of all this stands in a text, as it is or in a form that programs write it in. */
    List<String> foundIn(String text) {
        List<String> found = new ArrayList<>();
        String small = text.toLowerCase(Locale.ROOT);
        secrets.forEach((secret, what) -> {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            boolean plain = text.contains(secret);
            boolean base64 = text.contains(Base64.getEncoder().withoutPadding().encodeToString(bytes));
            boolean hex = small.contains(HexFormat.of().formatHex(bytes));
            if (plain || base64 || hex) {
                found.add(what);
            }
        });
        return found;
    }

    int count() {
        return secrets.size();
    }
}
