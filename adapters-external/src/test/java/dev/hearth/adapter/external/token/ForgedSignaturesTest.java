package dev.hearth.adapter.external.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.People;
import dev.hearth.testkit.TestClock;
import java.math.BigInteger;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Forgeries against each kind of key, on a server that believes one key of every kind. */
class ForgedSignaturesTest {
    @ParameterizedTest
    @EnumSource
    void theTokenTheForgeriesStartFromIsBelieved(Kind kind) {
        assertThat(tokens(kind).verify(kind.token(kind.header(""))).user())
                .isEqualTo(People.ada().user().id());
    }

    @ParameterizedTest
    @EnumSource
    void RFC_8725_3_2_aTokenWithoutASignatureIsRefused(Kind kind) {
        String sound = kind.token(kind.header(""));
        mustBeRefused(kind, sound.substring(0, sound.lastIndexOf('.') + 1));
        mustBeRefused(kind, sound.substring(0, sound.lastIndexOf('.')));
        for (String none : List.of("none", "None", "NONE", "nOnE", "")) {
            String header = "{'alg':'%s','typ':'at+jwt','kid':'%s'}"
                    .formatted(none, kind.key().id());
            mustBeRefused(kind, Mint.token(header, content -> new byte[0]));
            mustBeRefused(kind, kind.token(header));
        }
    }

    @ParameterizedTest
    @EnumSource
    void RFC_8725_3_3_everyChangeOfTheSignatureIsRefused(Kind kind) {
        String token = kind.token(kind.header(""));
        String content = token.substring(0, token.lastIndexOf('.') + 1);
        byte[] signature = Base64.getUrlDecoder().decode(token.substring(content.length()));
        for (int bit = 0; bit < 8 * signature.length; bit++) {
            byte[] changed = signature.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            mustBeRefused(kind, content + Mint.base64(changed));
        }
        mustBeRefused(kind, content + Mint.base64(new byte[signature.length]));
        for (int length : List.of(1, signature.length / 2, signature.length - 1, signature.length + 1)) {
            mustBeRefused(kind, content + Mint.base64(Arrays.copyOf(signature, length)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherSpellingOfTheSameSignatureIsRefused(Kind kind) {
        String token = kind.token(kind.header(""));
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        char other = alphabet.charAt(alphabet.indexOf(token.charAt(token.length() - 1)) ^ 1);
        mustBeRefused(kind, token.substring(0, token.length() - 1) + other);
        mustBeRefused(kind, token + "=");
    }

    @Test
    void RFC_8032_5_1_7_anEdwardsSignatureIsBelievedInOneFormOnly() {
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        mustBeRefused(Kind.EDDSA, Mint.token(Kind.EDDSA.header(""), content -> {
            byte[] signature = Kind.EDDSA.sign(content);
            byte[] scalar = reversed(Arrays.copyOfRange(signature, 32, 64));
            byte[] same = reversed(new BigInteger(1, scalar).add(order).toByteArray());
            System.arraycopy(same, 0, signature, 32, 32);
            return signature;
        }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            jku  | 'https://evil.example/keys'
            x5u  | 'https://evil.example/cert'
            x5c  | ['MIIB']
            x5t  | 'AAAA'
            jwk  | {'kty':'OKP','crv':'Ed25519','x':'11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'}
            crit | ['exp']
            b64  | true
            cty  | 'JWT'
            zip  | 'DEF'
            x    | 1
            """)
    void RFC_8725_3_10_whatElseAHeaderSaysIsNotFollowedButRefused(String name, String value) {
        for (Kind kind : Kind.values()) {
            mustBeRefused(kind, kind.token(kind.header(",'" + name + "':" + value)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void RFC_8725_3_10_aKeyTheTokenBringsAlongIsNotUsed(Kind kind) {
        KeyPair own = Pairs.fresh("Ed25519");
        String jwk = Pairs.key(own).publicKey().orElseThrow().toJSONString().replace('"', '\'');
        for (String more : List.of(",'jwk':" + jwk, "")) {
            String header = "{'alg':'EdDSA','typ':'at+jwt','kid':'%s'%s}"
                    .formatted(kind.key().id(), more);
            mustBeRefused(kind, Mint.token(header, content -> Pairs.sign("Ed25519", own, content)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void RFC_8725_3_10_aKeyIsFoundByItsExactNameOnly(Kind kind) {
        String id = kind.key().id();
        List<String> names = List.of(
                "'../../dev/null'",
                "'/proc/self/environ'",
                "'%s\\u0027 OR 1=1'".formatted(id),
                "'%s\\u0000'".formatted(id),
                "' %s'".formatted(id),
                "'./%s'".formatted(id),
                "'%s.pem'".formatted(id),
                "'%s'".formatted(swapped(id)),
                "''",
                "null",
                "0",
                "['%s']".formatted(id),
                "{'kid':'%s'}".formatted(id));
        for (String name : names) {
            mustBeRefused(kind, kind.token("{'alg':'%s','typ':'at+jwt','kid':%s}".formatted(kind.algorithm(), name)));
        }
        mustBeRefused(kind, kind.token("{'alg':'%s','typ':'at+jwt'}".formatted(kind.algorithm())));
    }

    @ParameterizedTest
    @EnumSource
    void RFC_8725_3_11_aTokenMadeForAnotherUseIsRefused(Kind kind) {
        for (String type : List.of("'JWT'", "'refresh+jwt'", "'logout+jwt'", "''", "null")) {
            String header = "{'alg':'%s','typ':%s,'kid':'%s'}"
                    .formatted(kind.algorithm(), type, kind.key().id());
            mustBeRefused(kind, kind.token(header));
        }
    }

    private static AccessTokens tokens(Kind kind) {
        return new JwtAccessTokens(kind.settings(), TestClock.someDay());
    }

    private static void mustBeRefused(Kind kind, String token) {
        assertThatThrownBy(() -> tokens(kind).verify(token))
                .as(token)
                .isInstanceOf(Refusal.Unauthenticated.class)
                .hasMessage("The access token is not valid.");
    }

    private static String swapped(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.equals(name) ? name.toLowerCase(Locale.ROOT) : upper;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[32];
        for (int i = 0; i < bytes.length && i < 32; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
