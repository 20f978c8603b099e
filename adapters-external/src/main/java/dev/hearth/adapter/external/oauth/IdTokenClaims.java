package dev.hearth.adapter.external.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the claims of an authentic ID token must say (OpenID Connect Core 1.0 §2 and §3.1.3.7). */
final class IdTokenClaims {
    /** How far the provider's clock may be from ours. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final String issuer;
    private final String client;
    private final Clock clock;

    IdTokenClaims(ProviderSettings settings, Clock clock) {
        this.issuer = settings.issuer().toString();
        this.client = settings.clientId();
        this.clock = clock;
    }

    void mustHold(JWTClaimsSet claims, String nonce) throws Unproven {
        Unproven.unless(issuer.equals(claims.getIssuer()), "the ID token is of another issuer");
        Unproven.unless(isForUs(claims), "the ID token is for another client");
        Unproven.unless(same(nonce, claims.getClaim("nonce")), "the ID token is for another attempt");
        mustBeOfNow(claims, clock.instant());
    }

    private boolean isForUs(JWTClaimsSet claims) {
        List<String> audience = claims.getAudience();
        Object party = claims.getClaim("azp");
        // A token for several says in azp whom it was made for; without, any of the others could hand theirs to us.
        return audience.contains(client) && (party == null ? audience.size() == 1 : client.equals(party));
    }

    /** In constant time, so that a nonce cannot be guessed letter by letter. */
    private static boolean same(String expected, @Nullable Object told) {
        return told instanceof String text && MessageDigest.isEqual(expected.getBytes(UTF_8), text.getBytes(UTF_8));
    }

    private static void mustBeOfNow(JWTClaimsSet claims, Instant now) throws Unproven {
        Instant earliest = now.minus(CLOCK_SKEW);
        Instant latest = now.plus(CLOCK_SKEW);
        Unproven.unless(is(claims.getExpirationTime(), end -> end.isAfter(earliest)), "the ID token has expired");
        Unproven.unless(is(claims.getIssueTime(), start -> !start.isAfter(latest)), "the ID token is of the future");
        Unproven.unless(
                claims.getNotBeforeTime() == null || is(claims.getNotBeforeTime(), start -> !start.isAfter(latest)),
                "the ID token is not valid yet");
    }

    private static boolean is(@Nullable Date time, Predicate<Instant> rule) {
        return Optional.ofNullable(time).map(Date::toInstant).filter(rule).isPresent();
    }
}
