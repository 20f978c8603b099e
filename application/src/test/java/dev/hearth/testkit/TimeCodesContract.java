package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.identity.port.TimeCodes;
import dev.hearth.domain.identity.SecretCode;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of {@link TimeCodes}. */
public interface TimeCodesContract {
    /** The ASCII text 12345678901234567890, the secret of the test vectors. */
    SecretCode KNOWN = new SecretCode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    /** In the middle of the step 37037036. */
    Instant NOW = Instant.ofEpochSecond(1_111_111_095);

    long STEP = 37_037_036;

    TimeCodes codes();

    /** RFC 6238, appendix B: the last six of the eight digits for SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082, 1",
        "1111111109, 081804, 37037036",
        "1111111111, 050471, 37037037",
        "1234567890, 005924, 41152263",
        "2000000000, 279037, 66666666",
        "20000000000, 353130, 666666666"
    })
    default void theVectorsOfTheStandardHold(long second, String code, long step) {
        assertThat(codes().step(KNOWN, code, Instant.ofEpochSecond(second))).hasValue(step);
    }

    @Test
    default void theAppOfWhoeverScannedTheAddressShowsTheRightCode() {
        for (int i = 0; i < 20; i++) {
            SecretCode secret = codes().newSecret();
            AuthenticatorApp scanned = AuthenticatorApp.scanned(codes().address(secret, "ada@example.org"));
            AuthenticatorApp typed = AuthenticatorApp.typed(secret.value());
            assertThat(codes().step(secret, scanned.code(NOW), NOW)).hasValue(STEP);
            assertThat(codes().step(secret, typed.code(NOW), NOW)).hasValue(STEP);
        }
    }

    @Test
    default void theNeighboursCountAndNobodyFartherAway() {
        AuthenticatorApp app = AuthenticatorApp.typed(KNOWN.value());
        for (int away = -10; away <= 10; away++) {
            String code = app.code(NOW.plusSeconds(30L * away));
            if (Math.abs(away) <= 1) {
                assertThat(codes().step(KNOWN, code, NOW)).hasValue(STEP + away);
            } else {
                assertThat(codes().step(KNOWN, code, NOW))
                        .as("%d steps away", away)
                        .isEmpty();
            }
        }
    }

    @Test
    default void aStepLastsThirtySeconds() {
        String code = AuthenticatorApp.typed(KNOWN.value()).code(NOW);
        Instant start = Instant.ofEpochSecond(30 * STEP);
        assertThat(codes().step(KNOWN, code, start.minusSeconds(30))).hasValue(STEP);
        assertThat(codes().step(KNOWN, code, start.minusSeconds(30).minusNanos(1)))
                .isEmpty();
        assertThat(codes().step(KNOWN, code, start.plusSeconds(60).minusNanos(1)))
                .hasValue(STEP);
        assertThat(codes().step(KNOWN, code, start.plusSeconds(60))).isEmpty();
    }

    @Test
    default void theCodeOfAnotherSecretIsWrong() {
        SecretCode other = new SecretCode("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
        assertThat(codes().step(other, "081804", NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"081804", "081 804", "08 18 04", " 081804 ", "0 8 1 8 0 4"})
    default void spacesAreForgiven(String typed) {
        assertThat(codes().step(KNOWN, typed, NOW)).hasValue(STEP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "81804",
                "0081804",
                "07081804",
                "081804x",
                "081-804",
                "+81804",
                "-081804",
                "0x13f8c",
                "81804.0",
                "081804\n",
                "081804\u0000",
                "٠٨١٨٠٤",
                "０８１８０４",
                "null",
                "'; DROP TABLE"
            })
    default void whatIsNotSixDigitsIsWrong(String typed) {
        assertThat(codes().step(KNOWN, typed, NOW)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#texts")
    default void awkwardTextIsWrongAndNoError(String typed) {
        assertThat(codes().step(KNOWN, typed, NOW)).isEmpty();
    }

    @Test
    default void aSecretHas160BitsInBase32AndNoTwoAreAlike() {
        assertThat(IntStream.range(0, 200).mapToObj(i -> codes().newSecret().value()))
                .allMatch(secret -> secret.matches("[A-Z2-7]{32}"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "o'brien+hearth@example.org", "a&b=c?d#e/f%20g", "Zoë 🔑", "a b"})
    default void theAddressTellsTheAppEverything(String account) {
        AuthenticatorApp app = AuthenticatorApp.scanned(codes().address(KNOWN, account));
        String issuer = app.parameters().getOrDefault("issuer", "");
        assertThat(issuer).isNotBlank();
        assertThat(app.label()).isEqualTo(issuer + ":" + account);
        assertThat(app.parameters())
                .containsEntry("secret", KNOWN.value())
                .containsEntry("algorithm", "SHA1")
                .containsEntry("digits", "6")
                .containsEntry("period", "30")
                .hasSize(5);
    }

    @Test
    default void manyAtOnceAreAllAnswered() {
        assertThat(Race.of(
                                16,
                                runner -> codes().step(KNOWN, runner % 2 == 0 ? "081804" : "081805", NOW)
                                        .isPresent())
                        .everybody())
                .filteredOn(right -> right)
                .hasSize(8);
    }
}
