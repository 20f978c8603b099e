package dev.hearth.testkit.memory;

import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.application.identity.port.IssuedToken;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signed tokens without a library: as hard to forge as real ones, but only one shape of them is read. */
public final class FakeAccessTokens implements AccessTokens {
    private static final String HEADER = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
    private static final Pattern CLAIMS =
            Pattern.compile("\\{\"sub\":\"([^\"]+)\",\"sid\":\"([^\"]+)\",\"role\":\"([A-Z]+)\",\"exp\":(\\d+)}");

    private final String key;
    private final Clock clock;
    private final Duration life;

    public FakeAccessTokens(String key, Clock clock, Duration life) {
        this.key = key;
        this.clock = clock;
        this.life = life;
    }

    @Override
    public IssuedToken issue(User user, SessionId session) {
        Instant end = clock.instant().plus(life).truncatedTo(ChronoUnit.SECONDS);
        String claims = "{\"sub\":\"%s\",\"sid\":\"%s\",\"role\":\"%s\",\"exp\":%d}"
                .formatted(user.id(), session, user.role(), end.getEpochSecond());
        String signed = HEADER + "." + encode(claims);
        return new IssuedToken(signed + "." + signature(signed), end);
    }

    @Override
    public Caller verify(String token) {
        int end = token.lastIndexOf('.');
        if (!token.startsWith(HEADER + ".") || end <= HEADER.length() || !sound(token, end)) {
            throw new Refusal.Unauthenticated("The token does not hold.");
        }
        String claims = token.substring(HEADER.length() + 1, end);
        Caller caller = caller(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8));
        if (!clock.instant().isBefore(caller.expiresAt())) {
            throw new Refusal.Unauthenticated("The token has expired.");
        }
        return caller;
    }

    private boolean sound(String token, int end) {
        byte[] expected = signature(token.substring(0, end)).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, token.substring(end + 1).getBytes(StandardCharsets.UTF_8));
    }

    private static Caller caller(String claims) {
        Matcher read = CLAIMS.matcher(claims);
        if (!read.matches()) {
            throw new IllegalStateException("signed by us, yet not ours: " + claims);
        }
        return new Caller(
                UserId.parse(read.group(1)),
                SystemRole.valueOf(read.group(3)),
                SessionId.parse(read.group(2)),
                Instant.ofEpochSecond(Long.parseLong(read.group(4))));
    }

    private String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return encode(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
