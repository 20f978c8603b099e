package dev.hearth.adapter.external.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.hearth.adapter.external.oauth.provider.Keys;
import dev.hearth.adapter.external.oauth.provider.TestProvider;
import dev.hearth.testkit.Visitor;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each forgery differs in one thing from a token that is believed, so that each proves its own check. */
class ForgedIdTokensTest {
    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theTokenTheForgeriesStartFromIsBelieved() {
        assertThat(stage.signIn(Visitor.ada()).subject()).isEqualTo("ada-1815");
    }

    @ParameterizedTest
    @DisplayName(
            "RFC 8725 §3.2: an unsigned token is refused, however none is spelled and whatever the provider allows")
    @ValueSource(strings = {"none", "None", "NONE", "nOnE"})
    void unsigned(String none) {
        stage.provider.signing(claims -> base64("{\"alg\":\"" + none + "\"}") + "." + base64(json(claims)) + ".");
        nobodyGetsIn();
    }

    @ParameterizedTest
    @DisplayName("RFC 8725 §2.1, §3.1: the public key is no secret: HS256 keyed with it is refused")
    @ValueSource(strings = {"k1", "k2"})
    void keyConfusion(String id) {
        stage.provider.signing(claims -> hmac(id, publicKeyAsText(), claims));
        nobodyGetsIn();
        stage.provider.signing(claims -> hmac(id, publicKeyAsBytes(), claims));
        nobodyGetsIn();
    }

    @Test
    @DisplayName("RFC 8725 §3.1: an algorithm the provider did not announce is refused, though we know it")
    void algorithmNotAnnounced() {
        stage.provider.signing(claims -> Keys.signed(JWSAlgorithm.PS256, Keys.first("k1"), claims));
        stage.mustNotProve();
    }

    @Test
    @DisplayName("RFC 8725 §3.1: an algorithm the provider announces is refused when we do not allow it")
    void algorithmNotAllowed() {
        stage.provider.tellingOfItself(told -> {
            told.put("id_token_signing_alg_values_supported", List.of("RS256", "RS512"));
            return told;
        });
        stage.provider.signing(claims -> Keys.signed(JWSAlgorithm.RS512, Keys.first("k1"), claims));
        stage.mustNotProve();
    }

    @Test
    @DisplayName("RFC 8725 §3.10: an unknown kid is refused after the keys were asked for once more")
    void unknownKey() {
        stage.provider.signing(claims -> Keys.signed(Keys.second("../../k1' OR 1=1"), claims));
        stage.mustNotProve();
        assertThat(stage.provider.asked()).filteredOn(TestProvider.KEYS::equals).hasSize(2);
    }

    @Test
    @DisplayName("RFC 8725 §3.10: another key under a known kid is refused")
    void keyOfAnotherKind() {
        stage.provider.showing(Keys.first("k1"), Keys.elliptic("k2"));
        stage.provider.signing(claims -> Keys.signed(Keys.second("k1"), claims));
        stage.mustNotProve();
        stage.provider.signing(claims -> Keys.signed(Keys.elliptic("k1"), claims));
        stage.mustNotProve();
        stage.provider.signing(claims -> Keys.signed(Keys.first("k2"), claims));
        stage.mustNotProve();
    }

    @ParameterizedTest
    @DisplayName("RFC 8725 §3.11, §3.12: a token the provider signed for another use is refused")
    @ValueSource(strings = {"at+jwt", "logout+jwt", "secevent+jwt"})
    void anotherUse(String type) {
        stage.provider.signing(claims -> Keys.typed("JWT", Keys.first("k1"), claims));
        assertThat(stage.signIn(Visitor.ada()).subject()).isEqualTo("ada-1815");
        stage.provider.signing(claims -> Keys.typed(type, Keys.first("k1"), claims));
        stage.mustNotProve();
    }

    @Test
    @DisplayName("RFC 8725 §3.3: a cut, exchanged or missing signature is refused")
    void signature() {
        stage.provider.signing(claims -> cut(honest(claims), 10));
        stage.mustNotProve();
        stage.provider.signing(claims -> {
            String signature = honest(claims).replaceFirst(".*\\.", "");
            claims.put("sub", "grace-1906");
            return honest(claims).replaceFirst("[^.]+$", signature);
        });
        stage.mustNotProve();
        stage.provider.signing(claims -> honest(claims).replaceFirst("[^.]+$", ""));
        nobodyGetsIn();
    }

    @ParameterizedTest
    @DisplayName("RFC 8725 §3.11, §2: what is not a token at all gives nobody an identity")
    @ValueSource(strings = {"", " ", ".", "..", "...", "a.b.c", "null", "🔥", "eyJhbGciOiJSUzI1NiJ9.e30.", "a.b.c.d.e"})
    void garbage(String garbage) {
        stage.provider.signing(claims -> garbage);
        nobodyGetsIn();
    }

    private void nobodyGetsIn() {
        HostileProviderTest.mustRefuse(stage);
    }

    private static String honest(Map<String, Object> claims) {
        return Keys.signed(Keys.first("k1"), claims);
    }

    private static String cut(String token, int letters) {
        return token.substring(0, token.length() - letters);
    }

    private static String hmac(String id, byte[] secret, Map<String, Object> claims) {
        try {
            return Keys.signed(JWSAlgorithm.HS256, id, new MACSigner(secret), claims);
        } catch (JOSEException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] publicKeyAsText() {
        return Keys.first("k1").toPublicJWK().toJSONString().getBytes(UTF_8);
    }

    private static byte[] publicKeyAsBytes() {
        try {
            return Keys.first("k1").toRSAPublicKey().getEncoded();
        } catch (JOSEException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String json(Map<String, Object> claims) {
        return JSONObjectUtils.toJSONString(claims);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
