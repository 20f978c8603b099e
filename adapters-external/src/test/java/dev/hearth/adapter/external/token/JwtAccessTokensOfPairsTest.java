package dev.hearth.adapter.external.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.testkit.AccessTokensContract;
import dev.hearth.testkit.People;
import dev.hearth.testkit.TestClock;
import java.security.KeyPair;
import java.text.ParseException;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The laws of access tokens where they are signed with key pairs. */
class JwtAccessTokensOfPairsTest {
    /** Made once: it takes a while. */
    private static final KeyPair ANOTHER_RSA = Pairs.fresh("RSA", RsaPair.MIN_BITS);

    @Nested
    class Edwards extends Laws {
        Edwards() {
            super(Pairs.EDWARDS, Pairs.fresh("Ed25519"), "EdDSA");
        }
    }

    @Nested
    class Rsa extends Laws {
        Rsa() {
            super(Pairs.RSA, ANOTHER_RSA, "RS256");
        }
    }

    abstract static class Laws implements AccessTokensContract {
        private final TestClock clock = TestClock.someDay();
        private final SigningKey key;
        private final AccessTokens tokens;
        private final AccessTokens others;
        private final String algorithm;

        Laws(KeyPair pair, KeyPair another, String algorithm) {
            this.key = Pairs.key(pair);
            this.tokens = new JwtAccessTokens(Mint.settings(key), clock);
            this.others = new JwtAccessTokens(Mint.settings(Pairs.key(another)), clock);
            this.algorithm = algorithm;
        }

        @Override
        public AccessTokens tokens() {
            return tokens;
        }

        @Override
        public AccessTokens withAnotherKey() {
            return others;
        }

        @Override
        public TestClock clock() {
            return clock;
        }

        @Test
        void theHeaderSaysWhatItIsAndWhichKey() throws ParseException {
            String token = tokens.issue(People.ada().user(), SESSION).value();
            assertThat(SignedJWT.parse(token).getHeader().toJSONObject())
                    .containsOnly(Map.entry("alg", algorithm), Map.entry("typ", "at+jwt"), Map.entry("kid", key.id()));
        }
    }
}
