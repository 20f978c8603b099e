package dev.hearth.adapter.external.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.PasswordHash;
import dev.hearth.testkit.PasswordHasherContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BcryptPasswordHasherTest implements PasswordHasherContract {
    private static final String ASCII_100 = "abcdefghij".repeat(10);
    private static final String EMOJI_30 = "🔑".repeat(30);

    private final PasswordHasher hasher = new BcryptPasswordHasher(BcryptPasswordHasher.MIN_COST);

    @Override
    public PasswordHasher hasher() {
        return hasher;
    }

    @Override
    public PasswordHasher ofAnotherCost() {
        return new BcryptPasswordHasher(5);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nearMisses")
    void theWholePasswordCountsExactlyAsSent(String what, String password, String nearMiss) {
        PasswordHash hash = hasher.hash(new Password(password));
        assertThat(hasher.matches(new Password(password), hash)).isTrue();
        assertThat(hasher.matches(new Password(nearMiss), hash)).isFalse();
    }

    static Stream<Arguments> nearMisses() {
        return Stream.of(
                Arguments.of(
                        "73rd byte changed", ASCII_100, ASCII_100.substring(0, 72) + "X" + ASCII_100.substring(73)),
                Arguments.of("last byte changed", ASCII_100, ASCII_100.substring(0, 99) + "X"),
                Arguments.of("tail cut at 72", ASCII_100, ASCII_100.substring(0, 72)),
                Arguments.of("last character cut", ASCII_100, ASCII_100.substring(0, 99)),
                Arguments.of("other case", "Correct Horse", "correct horse"),
                Arguments.of("cut at a NUL", "correct\0horse", "correct"),
                Arguments.of("changed after a NUL", "correct\0horse", "correct\0house"),
                Arguments.of("NUL at the end", "correct horse", "correct horse\0"),
                Arguments.of("19th emoji changed", EMOJI_30, "🔑".repeat(18) + "🔒" + "🔑".repeat(11)),
                Arguments.of("last emoji cut", EMOJI_30, "🔑".repeat(29)),
                Arguments.of("composed and decomposed accent", "p\u00e4sswort", "pa\u0308sswort"));
    }

    /** Made with the C library's crypt(3) over the HMAC of OpenSSL, so that stored hashes stay readable for ever. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$hmac-sha384$2b$04$abcdefghijklmnopqrstuuHMgvmpEQhy.N3/3HUS1AWRtu9EHElwi",
                "$hmac-sha384$2b$05$./ABCDEFGHIJKLMNOPQRSOy3P6eiJnGDGl1LNa9bc4sAR56Qliqcm"
            })
    void whatAnotherProgramHashedMatches(String known) {
        assertThat(hasher.matches(new Password("pässwörd ✓ 🔑"), new PasswordHash(known)))
                .isTrue();
        assertThat(hasher.matches(new Password("pässwörd ✓ 🔒"), new PasswordHash(known)))
                .isFalse();
    }

    @Test
    void theHashTellsSchemeAndCost() {
        assertThat(new BcryptPasswordHasher(5)
                        .hash(new Password("correct horse"))
                        .value())
                .startsWith("$hmac-sha384$2b$05$")
                .hasSize(72);
    }

    @Test
    void aHashOfAnotherCostStillMatches() {
        Password password = new Password("correct horse");
        assertThat(hasher.matches(password, new BcryptPasswordHasher(6).hash(password)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"03", "17", "31", "99", "-1", "4"})
    void aCostOutOfBoundsMatchesNothing(String cost) {
        Password password = new Password("correct horse");
        String hash = hasher.hash(password).value().replace("$04$", "$" + cost + "$");
        assertThat(hasher.matches(password, new PasswordHash(hash))).isFalse();
    }

    @Test
    void aBareBcryptHashIsAnotherScheme() {
        Password password = new Password("correct horse");
        String bare = hasher.hash(password).value().replace("$hmac-sha384", "");
        assertThat(hasher.matches(password, new PasswordHash(bare))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3, 17, 31})
    void aCostOutOfBoundsIsNamed(int cost) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BcryptPasswordHasher(cost))
                .withMessageContaining("4 to 16, not " + cost);
    }
}
