package dev.hearth.adapter.external.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import dev.hearth.testkit.memory.MemoryPublicKeys;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the standards themselves have worked out. */
class KnownAnswersTest {
    private static final String TOKEN = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
            + "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

    private final SigningKey edwards = Pairs.key(Pairs.EDWARDS);

    @Test
    void RFC_8037_A_2_thePublicKeyIsFoundFromThePrivateOne() {
        assertThat(edwards.publicKey().orElseThrow().toJSONObject())
                .containsEntry("x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
                .doesNotContainKey("d");
    }

    @Test
    void RFC_8037_A_3_anEdwardsKeyIsCalledByItsThumbprint() {
        assertThat(edwards.id()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void RFC_8037_A_4_theExampleIsSignedToTheLetter() throws JOSEException, ParseException {
        JWSObject example =
                new JWSObject(JWSHeader.parse("{\"alg\":\"EdDSA\"}"), new Payload("Example of Ed25519 signing"));
        example.sign(edwards.signer());
        assertThat(example.serialize()).isEqualTo(TOKEN);
    }

    @Test
    void RFC_8037_A_5_theExampleVerifies() throws JOSEException, ParseException {
        assertThat(JWSObject.parse(TOKEN).verify(edwards.verifier())).isTrue();
        assertThat(JWSObject.parse(TOKEN)
                        .verify(Pairs.key(Pairs.fresh("Ed25519")).verifier()))
                .isFalse();
    }

    @Test
    void RFC_8032_7_1_theEmptyMessageIsSignedToTheLetter() throws JOSEException {
        JWSHeader header = new JWSHeader(SigningAlgorithm.EDDSA.jws());
        assertThat(edwards.signer().sign(header, "".getBytes(US_ASCII)).decode())
                .asHexString()
                .isEqualToIgnoringCase("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
                        + "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    }

    @Test
    void RFC_7638_3_1_anRsaKeyIsCalledByItsThumbprint() throws GeneralSecurityException {
        Map<String, String> known = MemoryPublicKeys.ofEachKind().all().getLast();
        RSAPublicKeySpec spec = new RSAPublicKeySpec(number(known, "n"), number(known, "e"));
        RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
        assertThat(RsaPair.jwk(key).toJSONObject())
                .containsExactlyInAnyOrderEntriesOf(Map.copyOf(known))
                .containsEntry("kid", "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    }

    private static BigInteger number(Map<String, String> key, String member) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.getOrDefault(member, "")));
    }
}
