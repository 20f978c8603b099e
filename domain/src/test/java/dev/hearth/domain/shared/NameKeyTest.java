package dev.hearth.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {
    @ParameterizedTest
    @CsvSource({
        "Ada, aDA",
        "Ａｄａ, ada",
        "Straße, STRASSE",
        "ΣΊΣΥΦΟΣ, σίσυφος",
        "e\u0301cole, \u00c9COLE",
        "ﬁre, FIRE",
        "ſun, sun",
        "'a\u00a0\u2003 b', 'a b'",
        "'  a b ', 'a b'",
        "a\u200bb\u202e, ab",
        "①, 1"
    })
    void spellingsOfOneNameHaveOneKey(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"ada, ida", "ab, a b", "cafe, café", "a-b, ab", "1, l", "👩, 👨"})
    void otherNamesHaveOtherKeys(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"İstanbul", "Ǆ", "ΐ", "ŉ", "ﬄ", "Å", "ª", "ẞ", "\u1e9b\u0323"})
    void foldingTwiceIsFoldingOnce(String name) {
        NameKey once = NameKey.of(name);
        assertThat(NameKey.of(once.value())).isEqualTo(once);
    }

    @Test
    void nothingVisibleIsNothing() {
        assertThat(NameKey.of(" \u200b\u2028\u202e\t").value()).isEmpty();
    }
}
