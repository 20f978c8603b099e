package dev.hearth.adapter.external.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pair of keys by the known ones of RFC 8291, appendix A: both private keys there, and the points that belong to them. */
class VapidKeyTest {
    @ParameterizedTest
    @CsvSource({
        "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw, fe33f4ab0dea71914db55823f73b54948f41306d920732dbb9a59a5328648220",
        "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94, 2571b2becdfde360551aaf1ed0f4cd366c11cebe555f89bcb7b186a533391731",
    })
    void thePublicKeyBelongsToThePrivateOne(String secret, String x) {
        // One is added to what the secret says, so that no secret gives zero.
        BigInteger number = new BigInteger(1, Base64.getUrlDecoder().decode(secret)).subtract(BigInteger.ONE);
        byte[] seed = new byte[32];
        byte[] bytes = number.toByteArray();
        int skip = bytes.length - Math.min(bytes.length, 32);
        System.arraycopy(bytes, skip, seed, 32 - (bytes.length - skip), bytes.length - skip);
        VapidKey key = VapidKey.of(seed);
        assertThat(key.open().getW().getAffineX()).isEqualTo(new BigInteger(x, 16));
        assertThat(key).hasToString("[key]");
    }

    @Test
    void itIsTheSameForASecretAndAnotherForAnother() {
        byte[] seed = "a secret of thirty-two bytes ok!".getBytes(StandardCharsets.US_ASCII);
        byte[] other = "a secret of thirty-two bytes no!".getBytes(StandardCharsets.US_ASCII);
        assertThat(VapidKey.of(seed).open().getW())
                .isEqualTo(VapidKey.of(seed).open().getW());
        assertThat(VapidKey.of(seed).open().getW())
                .isNotEqualTo(VapidKey.of(other).open().getW());
        assertThatThrownBy(() -> VapidKey.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }
}
