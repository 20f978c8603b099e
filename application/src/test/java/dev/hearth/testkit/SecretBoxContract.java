package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.identity.port.SecretBox;
import dev.hearth.domain.identity.SealedText;
import dev.hearth.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of {@link SecretBox}. */
public interface SecretBoxContract {
    String CONTEXT = "second factor of ada";

    /** The same at every call within a test. */
    SecretBox box();

    /** The same but for its key. */
    SecretBox withAnotherKey();

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#texts")
    default void whatWasSealedComesBackUnchanged(String text) {
        assertThat(box().open(box().seal(text, CONTEXT), CONTEXT)).isEqualTo(text);
        assertThat(box().open(box().seal("secret", text), text)).isEqualTo("secret");
    }

    @Test
    default void nothingAtAllCanBeSealedToo() {
        assertThat(box().open(box().seal("", ""), "")).isEmpty();
    }

    @Test
    default void twoSealsOfOneTextDiffer() {
        assertThat(box().seal("secret", CONTEXT)).isNotEqualTo(box().seal("secret", CONTEXT));
    }

    @Test
    default void aSealedTextIsPrintableAndHidesWhatItHolds() {
        String text = "correct horse battery staple";
        assertThat(box().seal(text, CONTEXT).value())
                .matches("[!-~]+")
                .doesNotContain(text)
                .doesNotContain(CONTEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "second factor of grace", "second factor of ad", "Second factor of ada", "ada"})
    default void inAnotherContextItDoesNotOpen(String other) {
        SealedText sealed = box().seal("secret", CONTEXT);
        mustStayShut(sealed.value(), other);
    }

    @Test
    default void byAnotherKeyItDoesNotOpen() {
        mustStayShut(withAnotherKey().seal("secret", CONTEXT).value(), CONTEXT);
    }

    @Test
    default void everyChangeIsNoticed() {
        String sealed = box().seal("secret", CONTEXT).value();
        for (int i = 0; i < sealed.length(); i++) {
            for (String other : new String[] {"A", "B", "0", "1", "=", ".", " ", ""}) {
                String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
                if (!changed.equals(sealed)) {
                    mustStayShut(changed, CONTEXT);
                }
            }
        }
    }

    @Test
    default void nothingMayBeAddedOrCutOff() {
        String sealed = box().seal("secret", CONTEXT).value();
        for (String more : new String[] {" ", "\n", "A", "AAAA", "=", ".", "\u0000"}) {
            mustStayShut(sealed + more, CONTEXT);
            mustStayShut(more + sealed, CONTEXT);
        }
        for (int end = 0; end < sealed.length(); end++) {
            mustStayShut(sealed.substring(0, end), CONTEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "secret", "null", ".", "...", "v0.x.y", "🔑", "\u0000", "v1..", "AAAA.BBBB.CCCC"})
    default void whatWasNeverSealedDoesNotOpen(String garbage) {
        mustStayShut(garbage, CONTEXT);
    }

    @Test
    default void manyAtOnceAreAllServed() {
        assertThat(Race.of(16, runner -> box().open(box().seal("secret " + runner, CONTEXT), CONTEXT))
                        .everybody())
                .hasSize(16)
                .allMatch(text -> text.startsWith("secret "))
                .doesNotHaveDuplicates();
    }

    private void mustStayShut(String sealed, String context) {
        assertThatThrownBy(() -> box().open(new SealedText(sealed), context))
                .as("%s in the context %s", sealed, context)
                .isInstanceOf(Refusal.Unauthenticated.class);
    }
}
