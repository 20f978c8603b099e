package dev.hearth.adapter.external.token;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the claims of an authentic token must say to be believed here and now. Whether it has expired is left to the caller. */
final class ClaimRules {
    /**
     * How far another node's clock may be ahead. Only beginnings are forgiven: a token that is a moment too young was made by us
     * all the same, while one that is past its end has no claim to more time.
     */
    static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private final String issuer;
    private final String audience;

    ClaimRules(String issuer, String audience) {
        this.issuer = issuer;
        this.audience = audience;
    }

    /** Who the claims speak for; empty when one is missing or wrong. */
    Optional<Caller> caller(JWTClaimsSet claims, Instant now) {
        try {
            return isForUs(claims) && hasBegun(claims, now) ? Optional.of(read(claims)) : Optional.empty();
        } catch (ParseException | Refusal.Invalid | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private boolean isForUs(JWTClaimsSet claims) {
        return issuer.equals(claims.getIssuer()) && List.of(audience).equals(claims.getAudience());
    }

    private static boolean hasBegun(JWTClaimsSet claims, Instant now) {
        Instant latest = now.plus(CLOCK_SKEW);
        return !required("iat", claims.getIssueTime()).toInstant().isAfter(latest)
                && Optional.ofNullable(claims.getNotBeforeTime())
                        .map(Date::toInstant)
                        .filter(latest::isBefore)
                        .isEmpty();
    }

    private static Caller read(JWTClaimsSet claims) throws ParseException {
        String role = required("role", claims.getStringClaim("role"));
        return new Caller(
                UserId.parse(required("sub", claims.getSubject())),
                SystemRole.valueOf(role.toUpperCase(Locale.ROOT)),
                SessionId.parse(required("sid", claims.getStringClaim("sid"))),
                required("exp", claims.getExpirationTime()).toInstant());
    }

    private static <T> T required(String name, @Nullable T claim) {
        return Optional.ofNullable(claim).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }
}
