package dev.hearth.domain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {
    @Test
    void filtersAreReadOutOfTheWords() {
        SearchQuery query = SearchQuery.read(
                "plan from:@Ada IN:#general in:\"my channel\" before:2026-02-01 after:2026-01-01 has:LINK -draft");
        assertThat(query.filters().from()).containsExactly("Ada");
        assertThat(query.filters().in()).containsExactly("general", "my channel");
        assertThat(query.filters().until()).contains(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(query.filters().since()).contains(Instant.parse("2026-01-02T00:00:00Z"));
        assertThat(query.filters().has()).containsExactly(Has.LINK);
        assertThat(query.words().match(SearchText.of("the plan"))).isTrue();
        assertThat(query.words().match(SearchText.of("the plan, a draft"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"to:ada", "-from:ada", "has:wings", "before:yesterday", "after:2026-02-30", "before:+99999-01-01"
            })
    void whatNoFilterCanMeanIsRefusedByName(String text) {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> SearchQuery.read(text))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .singleElement()
                        .extracting(Violation::field)
                        .isEqualTo("q"));
    }

    @Test
    void anUnknownFilterIsNamedAndAllAreTold() {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> SearchQuery.read("to:ada cc:grace"))
                .withMessageContaining("\"to:\"")
                .withMessageContaining("\"cc:\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"to:ada\"", "http://a.example", "12:30", ":smile:", "from:", "from: ada", "- a"})
    void otherColonsAreText(String text) {
        assertThat(SearchQuery.read(text).filters().isEmpty()).isTrue();
        assertThat(SearchQuery.read(text).words().isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "\"\"", "-", "\"...\"", "$", "\u200b", "-word"})
    void aQueryMayAskForNothing(String text) {
        assertThat(SearchQuery.read(text).isEmpty()).isTrue();
    }

    @Test
    void lengthAndWordsAreBounded() {
        SearchQuery.read("😀".repeat(256));
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> SearchQuery.read("a".repeat(257)));
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> SearchQuery.read("a ".repeat(21)));
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> SearchQuery.read("  "));
        SearchQuery.read("a ".repeat(20));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "world | Hello, world! | 7-12",
                "cafe | un cafe\u0301! | 3-8",
                "strasse | die Straße | 4-10",
                "s | ß | 0-1",
                "ab | ab ab | 0-2,3-5",
                "hit | 😀 hit | 2-5",
                "\"a b\" | x a, b | 2-6",
            })
    void placesAreToldInCodePoints(String query, String text, String places) {
        String told = String.join(
                ",",
                SearchQuery.words(query).highlights(SearchText.of(text)).stream()
                        .map(h -> h.start() + "-" + h.end())
                        .toList());
        assertThat(told).isEqualTo(places);
    }

    @Test
    void wholeWordsAreBetterThanBeginningsAndThoseThanParts() {
        SearchWords words = SearchQuery.words("plan");
        assertThat(words.score(SearchText.of("the plan"))).isGreaterThan(words.score(SearchText.of("plans planned")));
        assertThat(words.score(SearchText.of("plans"))).isGreaterThan(words.score(SearchText.of("explanation")));
    }
}
