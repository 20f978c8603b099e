package dev.hearth.adapter.external.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.application.identity.port.IssuedToken;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.AccessTokensContract;
import dev.hearth.testkit.People;
import dev.hearth.testkit.TestClock;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JwtAccessTokensTest implements AccessTokensContract {
    private final TestClock clock = TestClock.someDay();
    private final User ada = People.ada().user();
    private final AccessTokens tokens = new JwtAccessTokens(Mint.settings(Mint.key("now", 'k')), clock);

    @Override
    public AccessTokens tokens() {
        return tokens;
    }

    @Override
    public AccessTokens withAnotherKey() {
        return new JwtAccessTokens(Mint.settings(Mint.key("now", 'z')), clock);
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Test
    void theTokenCarriesWhatClientsReadFromIt() throws ParseException {
        IssuedToken token = tokens.issue(ada, SESSION);
        JWTClaimsSet claims = SignedJWT.parse(token.value()).getJWTClaimsSet();
        Date now = Date.from(Instant.parse("2026-03-14T15:09:26Z"));
        assertThat(claims.getSubject()).isEqualTo(ada.id().toString());
        assertThat(claims.getClaim("sid")).isEqualTo(SESSION.toString());
        assertThat(claims.getClaim("email")).isEqualTo("ada@example.org");
        assertThat(claims.getClaim("role")).isEqualTo("user");
        assertThat(claims.getIssuer()).isEqualTo("hearth");
        assertThat(claims.getAudience()).containsExactly("hearth-api");
        assertThat(List.of(claims.getIssueTime(), claims.getNotBeforeTime())).containsOnly(now);
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(token.expiresAt()));
        assertThat(claims.getJWTID()).matches("[0-9a-f]{32}");
    }

    @Test
    void theHeaderSaysWhatItIsAndWhichKey() throws ParseException {
        assertThat(SignedJWT.parse(tokens.issue(ada, SESSION).value())
                        .getHeader()
                        .toJSONObject())
                .containsOnly(Map.entry("alg", "HS256"), Map.entry("typ", "at+jwt"), Map.entry("kid", "now"));
    }

    @Test
    void twoTokensOfOneMomentDiffer() {
        assertThat(tokens.issue(ada, SESSION).value())
                .isNotEqualTo(tokens.issue(ada, SESSION).value());
    }

    @Test
    void tokensOutliveTheReplacementOfTheirKeyButNotItsRemoval() {
        SigningKey old = Mint.key("now", 'k');
        SigningKey next = Mint.key("next", 'n');
        String token = tokens.issue(ada, SESSION).value();
        AccessTokens replaced = new JwtAccessTokens(Mint.settings(next, old), clock);
        assertThat(replaced.verify(token).user()).isEqualTo(ada.id());
        assertThat(replaced.issue(ada, SESSION).value()).isNotEqualTo(token);
        assertThatThrownBy(() -> new JwtAccessTokens(Mint.settings(next), clock).verify(token))
                .isInstanceOf(Refusal.Unauthenticated.class);
    }

    @Test
    void aTokenThatWasVerifiedBeforeStillEnds() {
        IssuedToken token = tokens.issue(ada, SESSION);
        tokens.verify(token.value());
        tokens.verify(token.value());
        clock.moveTo(token.expiresAt());
        assertThatThrownBy(() -> tokens.verify(token.value()))
                .isInstanceOf(Refusal.Unauthenticated.class)
                .hasMessageContaining("expired");
    }

    @Test
    void aNodeWhoseClockIsALittleBehindBelievesANewToken() {
        String token = tokens.issue(ada, SESSION).value();
        clock.move(ClaimRules.CLOCK_SKEW.negated());
        assertThat(tokens.verify(token).user()).isEqualTo(ada.id());
    }
}
