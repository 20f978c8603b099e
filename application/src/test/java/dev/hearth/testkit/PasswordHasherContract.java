package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.PasswordHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of {@link PasswordHasher}. */
public interface PasswordHasherContract {
    PasswordHasher hasher();

    /** The same but for its cost; each matches what the other has hashed. */
    PasswordHasher ofAnotherCost();

    @ParameterizedTest
    @ValueSource(
            strings = {"correct horse battery", "pässwörd ✓ 🔑", "        ", "\u202eright to left", "'; DROP TABLE"})
    default void thePasswordThatWasHashedMatches(String text) {
        Password password = Password.chosen(text);
        assertThat(hasher().matches(password, hasher().hash(password))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Correct horse", "correct horse ", " correct horse", "correct hors", "correct\u00a0horse", ""})
    default void anotherPasswordDoesNot(String text) {
        PasswordHash hash = hasher().hash(new Password("correct horse"));
        assertThat(hasher().matches(new Password(text), hash)).isFalse();
    }

    @Test
    default void twoHashesOfOnePasswordDiffer() {
        Password password = new Password("correct horse");
        assertThat(hasher().hash(password)).isNotEqualTo(hasher().hash(password));
    }

    @Test
    default void everyCharacterCountsHoweverLongThePassword() {
        String long999 = "🔑x".repeat(499) + "y";
        PasswordHash hash = hasher().hash(Password.chosen(long999 + "1"));
        assertThat(hasher().matches(Password.chosen(long999 + "1"), hash)).isTrue();
        assertThat(hasher().matches(Password.chosen(long999 + "2"), hash)).isFalse();
    }

    @Test
    default void theHashDoesNotHoldThePassword() {
        assertThat(hasher().hash(new Password("correct horse")).value()).doesNotContain("correct horse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "correct horse", "$unknown$1$abc", "$2b$", "$2b$11$short", "$argon2id$v=19$m=1", "$", "🔑"})
    default void aHashOfAnUnknownSchemeMatchesNothing(String hash) {
        assertThat(hasher().matches(new Password("correct horse"), new PasswordHash(hash)))
                .isFalse();
    }

    @Test
    default void aDamagedHashMatchesNothing() {
        Password password = new Password("correct horse");
        String hash = hasher().hash(password).value();
        String cut = hash.substring(0, hash.length() - 2);
        assertThat(hasher().matches(password, new PasswordHash(cut))).isFalse();
    }

    @Test
    default void aFreshHashIsNotOutdated() {
        assertThat(hasher().isOutdated(hasher().hash(new Password("correct horse"))))
                .isFalse();
    }

    @Test
    default void aHashOfAnotherCostMatchesButIsOutdated() {
        Password password = new Password("correct horse");
        PasswordHash other = ofAnotherCost().hash(password);
        assertThat(hasher().matches(password, other)).isTrue();
        assertThat(hasher().isOutdated(other)).isTrue();
        assertThat(ofAnotherCost().isOutdated(hasher().hash(password))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "correct horse", "$unknown$1$abc", "$2b$11$short", "$argon2id$v=19$m=1", "$", "🔑"})
    default void aHashOfAnUnknownSchemeIsOutdated(String hash) {
        assertThat(hasher().isOutdated(new PasswordHash(hash))).isTrue();
    }

    @Test
    default void aDamagedHashIsOutdated() {
        String hash = hasher().hash(new Password("correct horse")).value();
        assertThat(hasher().isOutdated(new PasswordHash(hash.substring(0, hash.length() - 2))))
                .isTrue();
    }

    @Test
    default void manyAtOnceAreAllAnswered() {
        Password password = new Password("correct horse");
        PasswordHash hash = hasher().hash(password);
        assertThat(Race.of(8, runner -> hasher().matches(password, hash)).everybody())
                .containsOnly(true);
    }
}
