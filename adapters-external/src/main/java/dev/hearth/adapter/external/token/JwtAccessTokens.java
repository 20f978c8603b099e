package dev.hearth.adapter.external.token;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.application.identity.port.IssuedToken;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Access tokens as JSON web tokens, signed and verified by the keys of the settings. Whatever is wrong with a token, the refusal reads the
 * same, so that a forger learns nothing; only an authentic token that is merely too old is told so. Safe from any thread.
 */
public final class JwtAccessTokens implements AccessTokens {
    /** Several times what is issued. Checked before anything else, so that a huge token costs nothing. */
    private static final int MAX_LENGTH = 4096;

    private static final int JTI_BYTES = 16;

    private final AccessTokenSettings settings;
    private final Clock clock;
    private final KeyRing keys;
    private final ClaimRules rules;
    private final Remembered remembered = new Remembered();
    private final SecureRandom random = new SecureRandom();

    public JwtAccessTokens(AccessTokenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.keys = new KeyRing(settings.current(), settings.keys());
        this.rules = new ClaimRules(settings.issuer(), settings.audience());
    }

    @Override
    public IssuedToken issue(User user, SessionId session) {
        // Tokens count in whole seconds (RFC 7519 §2, NumericDate): what is told must be what will be checked.
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant end = now.plus(settings.lifetime()).truncatedTo(ChronoUnit.SECONDS);
        return new IssuedToken(keys.sign(claims(user, session, now, end)), end);
    }

    private JWTClaimsSet claims(User user, SessionId session, Instant now, Instant end) {
        return new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .audience(settings.audience())
                .subject(user.id().toString())
                .claim("sid", session.toString())
                .claim("email", user.email().value())
                .claim("role", user.role().name().toLowerCase(Locale.ROOT))
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(end))
                .jwtID(randomId())
                .build();
    }

    private String randomId() {
        byte[] id = new byte[JTI_BYTES];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    @Override
    public Caller verify(String token) {
        Instant now = clock.instant();
        Caller caller =
                caller(token, now).orElseThrow(() -> new Refusal.Unauthenticated("The access token is not valid."));
        if (hasEnded(caller, now)) {
            throw new Refusal.Unauthenticated("The access token has expired.");
        }
        return caller;
    }

    private Optional<Caller> caller(String token, Instant now) {
        return token.length() > MAX_LENGTH
                ? Optional.empty()
                : remembered.find(token).or(() -> read(token, now));
    }

    private Optional<Caller> read(String token, Instant now) {
        Optional<Caller> authentic = keys.open(token).flatMap(claims -> rules.caller(claims, now));
        authentic.filter(caller -> !hasEnded(caller, now)).ifPresent(caller -> remembered.keep(token, caller, now));
        return authentic;
    }

    private static boolean hasEnded(Caller caller, Instant now) {
        return !now.isBefore(caller.expiresAt());
    }
}
