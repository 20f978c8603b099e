package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.identity.port.KnownPasswords;
import dev.hearth.domain.identity.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of {@link KnownPasswords}. */
public interface KnownPasswordsContract {
    KnownPasswords known();

    @ParameterizedTest
    @ValueSource(strings = {"password", "12345678", "123456789", "qwertyuiop", "iloveyou", "sunshine", "password1"})
    default void theCommonestAreKnown(String text) {
        assertThat(known().contains(Password.chosen(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password", "PASSWORD", "pAsSwOrD", "ILoveYou", "QWERTYUIOP"})
    default void caseDoesNotMatter(String text) {
        assertThat(known().contains(Password.chosen(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "vK3#qz!mP0wT",
                "password of mine",
                "xpassword",
                "        !",
                "🔑🔑🔑🔒🔒🔑🔒🔑🔒",
                "pässwörd",
                "'; DROP TABLE"
            })
    default void whatNobodyTriesFirstIsNot(String text) {
        assertThat(known().contains(Password.chosen(text))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#names")
    default void awkwardTextIsNotKnownAndNoError(String text) {
        assertThat(known().contains(new Password(text + "x"))).isFalse();
    }

    @Test
    default void manyAtOnceAreAllAnswered() {
        Password password = Password.chosen("password");
        assertThat(Race.of(8, runner -> known().contains(password)).everybody()).containsOnly(true);
    }
}
