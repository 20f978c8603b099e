package dev.hearth.adapter.external.token;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.TestClock;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A key has one algorithm, and the token has no say in it. Every server here believes one key of each kind. */
class KeyConfusionTest {
    private static final AlgorithmParameterSpec PSS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

    static Stream<Arguments> publicHalves() {
        return Stream.of(Kind.EDDSA, Kind.RS256)
                .flatMap(kind -> Pairs.publicForms(pair(kind)).entrySet().stream()
                        .map(form -> Arguments.of(kind, form.getKey(), form.getValue())));
    }

    @ParameterizedTest
    @MethodSource("publicHalves")
    void RFC_8725_2_1_aPublicKeyIsNoSharedSecret(Kind kind, String form, byte[] open) {
        Map<String, String> macs = Map.of("HS256", "HmacSHA256", "HS384", "HmacSHA384", "HS512", "HmacSHA512");
        macs.forEach((algorithm, mac) ->
                mustBeRefusedByAll(Mint.token(header(algorithm, kind.key().id()), content -> mac(mac, open, content))));
        mustBeRefusedByAll(Mint.token(kind.header(""), content -> mac("HmacSHA256", open, content)));
        mustBeRefusedByAll(
                Mint.token(header("HS256", Kind.HS256.key().id()), content -> mac("HmacSHA256", open, content)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA384withRSA", "SHA512withRSA"})
    void RFC_8725_3_1_anRsaKeyBelievesNoOtherHash(String jdkName) {
        String algorithm = jdkName.replace("SHA", "RS").replace("withRSA", "");
        mustBeRefusedByAll(Mint.token(
                header(algorithm, Kind.RS256.key().id()), content -> Pairs.sign(jdkName, Pairs.RSA, content)));
        mustBeRefusedByAll(Mint.token(Kind.RS256.header(""), content -> Pairs.sign(jdkName, Pairs.RSA, content)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PS256", "RS256"})
    void RFC_8725_3_1_anRsaKeyBelievesNoOtherPadding(String algorithm) {
        mustBeRefusedByAll(Mint.token(header(algorithm, Kind.RS256.key().id()), content -> {
            Signature signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(PSS);
            return Pairs.sign(signature, Pairs.RSA, content);
        }));
    }

    @ParameterizedTest
    @EnumSource
    void RFC_8725_3_1_aTrueSignatureUnderTheNameOfAnotherAlgorithmIsRefused(Kind kind) {
        Stream.of(
                        "HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256",
                        "ES256K", "ES384", "ES512", "EdDSA", "Ed25519", "Ed448", "eddsa", "rs256", "hs256", "RSA",
                        "dir")
                .filter(algorithm -> !algorithm.equals(kind.algorithm()))
                .forEach(algorithm -> mustBeRefusedByAll(
                        kind.token(header(algorithm, kind.key().id()))));
    }

    @ParameterizedTest
    @EnumSource
    void RFC_8725_3_1_aTrueSignatureUnderTheKeyOfAnotherKindIsRefused(Kind kind) {
        for (Kind other : Kind.values()) {
            if (other != kind) {
                mustBeRefusedByAll(
                        kind.token(header(kind.algorithm(), other.key().id())));
                mustBeRefusedByAll(
                        kind.token(header(other.algorithm(), other.key().id())));
                mustBeRefusedByAll(
                        kind.token(header(other.algorithm(), kind.key().id())));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EdDSA", "RS256", "HS256", "ES256"})
    void RFC_8725_3_1_anEllipticSignatureOfAForgerIsRefused(String algorithm) {
        KeyPair own = Pairs.fresh("EC", 256);
        for (Kind kind : Kind.values()) {
            mustBeRefusedByAll(Mint.token(
                    header(algorithm, kind.key().id()),
                    content -> Pairs.sign("SHA256withECDSAinP1363Format", own, content)));
        }
    }

    private static String header(String algorithm, String id) {
        return "{'alg':'%s','typ':'at+jwt','kid':'%s'}".formatted(algorithm, id);
    }

    private static KeyPair pair(Kind kind) {
        return kind == Kind.RS256 ? Pairs.RSA : Pairs.EDWARDS;
    }

    private static byte[] mac(String algorithm, byte[] secret, byte[] content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(secret, algorithm));
        return mac.doFinal(content);
    }

    private static void mustBeRefusedByAll(String token) {
        for (Kind server : List.of(Kind.values())) {
            AccessTokens tokens = new JwtAccessTokens(server.settings(), TestClock.someDay());
            assertThatThrownBy(() -> tokens.verify(token))
                    .as(token)
                    .isInstanceOf(Refusal.Unauthenticated.class)
                    .hasMessage("The access token is not valid.");
        }
    }
}
