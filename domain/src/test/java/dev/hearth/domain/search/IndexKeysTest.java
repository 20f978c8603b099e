package dev.hearth.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexKeysTest {
    private static final List<String> PIECES = List.of(
            "a",
            "be",
            "hello",
            "Benchmarks",
            "straße",
            "İ",
            "é",
            "東京",
            "カタカナ",
            "안녕",
            "🎉",
            "👍🏽",
            "שָׁלוֹם",
            "x1y2",
            "'",
            "\"",
            " ",
            " ",
            " ",
            ".",
            "-",
            "ﬁ",
            "ｱ",
            "\u200d",
            "สวัสดี",
            "हिन्दी");

    @Test
    void whateverMatchesHasAllKeysThatAreNeeded() {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String text = pieces(chance, 6);
            String query = chance.nextBoolean()
                    ? part(chance, text)
                    : "\"" + part(chance, text).replace("\"", "") + "\"";
            SearchWords words = query.isBlank() ? SearchQuery.words("x") : SearchQuery.words(query);
            SearchText analysed = SearchText.of(text);
            if (words.match(analysed)) {
                assertThat(IndexKeys.of(analysed))
                        .as("seed %d: «%s» in «%s»", seed, query, text)
                        .containsAll(words.keys());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | 1",
                "benchmark | 2",
                "benchmarks | 2",
                "internationalization | 4",
                "東京都 | 1",
                "東京都に住んで | 3",
                "\"to be\" | 1",
                "\"to be or not\" | 3",
                "\"東京 tower\" | 2",
                "\"tall tower 東京\" | 2",
            })
    void aStoreIsAskedForFewKeys(String query, int keys) {
        assertThat(SearchQuery.words(query).keys()).hasSize(keys);
    }

    @Test
    void keysHoldLettersAndDigitsAlone() {
        Set<String> keys =
                IndexKeys.of(SearchText.of("a\"b' OR (x:y)* {\"$gt\":\"\"} ^+- NEAR/2 \\ e\u0301 東京🎉 हिन्दी"));
        assertThat(keys).allMatch(key -> key.codePoints().allMatch(c -> c >= 0x80 || Character.isLetterOrDigit(c)));
    }

    private static String pieces(Random chance, int most) {
        return IntStream.range(0, 1 + chance.nextInt(most))
                .mapToObj(i -> PIECES.get(chance.nextInt(PIECES.size())))
                .collect(Collectors.joining(chance.nextBoolean() ? "" : " "));
    }

    private static String part(Random chance, String text) {
        int[] points = text.codePoints().toArray();
        int from = chance.nextInt(points.length);
        return new String(points, from, 1 + chance.nextInt(points.length - from));
    }
}
