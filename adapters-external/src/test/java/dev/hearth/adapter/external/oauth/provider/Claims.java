package dev.hearth.adapter.external.oauth.provider;

import dev.hearth.testkit.Visitor;
import java.util.HashMap;
import java.util.Map;

/** What a provider says of somebody, in the words of OpenID Connect Core 1.0 §5.1. */
final class Claims {
    private Claims() {}

    static Map<String, Object> of(Visitor visitor) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", visitor.subject());
        claims.put("given_name", visitor.name().first());
        claims.put("family_name", visitor.name().last());
        visitor.email().ifPresent(email -> {
            claims.put("email", email.value());
            claims.put("email_verified", visitor.emailVerified());
        });
        return claims;
    }
}
