package dev.hearth.testkit;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Named;

/** Texts that stores and protocols like to break, and names that only look different. */
public final class Awkward {
    private Awkward() {}

    /** Texts that must come back exactly, for {@code @MethodSource}. */
    public static List<Named<String>> texts() {
        return List.of(
                Named.of("beyond the basic plane", "👩‍👩‍👧‍👦 𝄞 🏴󠁧󠁢󠁳󠁣󠁴󠁿"),
                Named.of("combining", "e\u0301 and \u00e9, Z\u0351\u036b\u0343a\u0342l\u0357go"),
                Named.of("right to left", "\u202eשלום\u202c مرحبا"),
                Named.of("line separators", "one\u2028two\u2029three\u0085four"),
                Named.of("line ends and tabs", "a\r\nb\nc\rd\t e "),
                Named.of("quotes", "'; DROP TABLE messages; -- \" ` \\ \\u0041 %s ${x}"),
                Named.of("an operator", "{\"$gt\":\"\"}"),
                Named.of("control characters", "\u0001\u001b[31m\u007f."),
                Named.of("not characters", "\ufeff\ufffe\uffff\ufffd"),
                Named.of("as long as can be", "🔥".repeat(20_000)));
    }

    /** Awkward texts that are also allowed as a one-line name. */
    public static List<Named<String>> names() {
        return List.of(
                Named.of("beyond the basic plane", "👩‍👩‍👧‍👦 𝄞"),
                Named.of("combining", "e\u0301 Z\u0351\u036ba\u0342"),
                Named.of("right to left", "\u202eשלום\u202c مرحبا"),
                Named.of("a line separator", "one\u2028two"),
                Named.of("quotes", "O'Brien \"Bob\" `\\`"),
                Named.of("an operator", "{\"$gt\":\"\"}"),
                Named.of("a field path", "$name.first"),
                Named.of("as long as can be", "🔥".repeat(80)));
    }

    /** Spellings of one word that all have the same key, each different from the others. */
    public static List<String> spellings(String word, int count) {
        return IntStream.range(0, count).mapToObj(n -> spelling(word, n)).toList();
    }

    private static String spelling(String word, int number) {
        StringBuilder spelled = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            String letter = word.substring(i, i + 1);
            spelled.append((number >> i & 1) == 1 ? letter.toUpperCase(Locale.ROOT) : letter);
        }
        return spelled.toString();
    }
}
