package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.identity.port.PublicKeys;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The laws of {@link PublicKeys}: JSON web keys (RFC 7517) that say all a verifier needs and nothing a forger could use. */
public interface PublicKeysContract {
    /** Of a server with one key of each kind that has a public half; the same at every call within a test. */
    PublicKeys keys();

    /** Of a server that has shared secrets only. */
    PublicKeys ofSecretsAlone();

    @Test
    default void RFC_7517_4_everyKeySaysWhatItIsAndWhatItIsFor() {
        assertThat(keys().all()).extracting(key -> key.get("kty")).containsExactlyInAnyOrder("OKP", "RSA");
        assertThat(keys().all()).allSatisfy(key -> assertThat(key).containsEntry("use", "sig"));
    }

    @Test
    default void RFC_7517_4_5_everyKeyHasANameOfItsOwn() {
        assertThat(keys().all())
                .extracting(key -> key.get("kid"))
                .doesNotContainNull()
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[A-Za-z0-9._-]{1,64}"));
    }

    @Test
    default void RFC_8037_2_anEdwardsKeyIsItsCurveAndItsPoint() {
        Map<String, String> key = ofType("OKP");
        assertThat(key.keySet()).isEqualTo(Set.of("kty", "use", "alg", "kid", "crv", "x"));
        assertThat(key).containsEntry("alg", "EdDSA").containsEntry("crv", "Ed25519");
        assertThat(key.get("x")).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    default void RFC_7518_6_3_1_anRsaKeyIsItsModulusAndItsExponent() {
        Map<String, String> key = ofType("RSA");
        assertThat(key.keySet()).isEqualTo(Set.of("kty", "use", "alg", "kid", "n", "e"));
        assertThat(key).containsEntry("alg", "RS256").containsEntry("e", "AQAB");
        assertThat(key.get("n")).matches("[A-Za-z0-9_-]{342,}");
    }

    @Test
    default void RFC_7517_9_2_noPrivateMemberIsEverShown() {
        assertThat(keys().all())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key).doesNotContainKeys("d", "p", "q", "dp", "dq", "qi", "oth", "k"));
    }

    @Test
    default void aSharedSecretIsNotShown() {
        assertThat(ofSecretsAlone().all()).isEmpty();
        assertThat(keys().all()).noneSatisfy(key -> assertThat(key).containsEntry("kty", "oct"));
    }

    @Test
    default void whoReadsThemCannotChangeThem() {
        List<Map<String, String>> all = keys().all();
        assertThatThrownBy(all::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> all.getFirst().put("kid", "mine")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(keys().all()).isEqualTo(all);
    }

    private Map<String, String> ofType(String type) {
        return keys().all().stream()
                .filter(key -> type.equals(key.get("kty")))
                .findFirst()
                .orElseThrow();
    }
}
