package dev.hearth.adapter.external.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import dev.hearth.application.identity.port.PublicKeys;
import dev.hearth.testkit.AccessTokensContract;
import dev.hearth.testkit.People;
import dev.hearth.testkit.PublicKeysContract;
import dev.hearth.testkit.TestClock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JwtPublicKeysTest implements PublicKeysContract {
    @Override
    public PublicKeys keys() {
        return new JwtPublicKeys(Kind.EDDSA.settings());
    }

    @Override
    public PublicKeys ofSecretsAlone() {
        return new JwtPublicKeys(Mint.settings(Mint.key("now", 'k'), Mint.key("older", 'o')));
    }

    @Test
    void whoHasThemCanVerifyATokenWithoutAskingUs() throws Exception {
        AccessTokenSettings settings = Kind.RS256.settings();
        String token = new JwtAccessTokens(settings, TestClock.someDay())
                .issue(People.ada().user(), AccessTokensContract.SESSION)
                .value();
        Map<String, String> shown = new JwtPublicKeys(settings).all().getFirst();
        JWSVerifier theirs = new RSASSAVerifier(RSAKey.parse(Map.copyOf(shown)).toRSAPublicKey());
        assertThat(SignedJWT.parse(token).verify(theirs)).isTrue();
        assertThat(SignedJWT.parse(token).getHeader().getKeyID()).isEqualTo(shown.get("kid"));
    }
}
