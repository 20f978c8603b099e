package dev.hearth.domain.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * How one character is compared: compatibility forms taken apart (Unicode NFKD: width, ligatures), accents and points left out,
 * case folded. One character at a time, so that every folded letter knows which character it came from.
 */
final class Folding {
    /** Letters with a stroke or of two letters, which Unicode does not take apart. */
    private static final Map<String, String> PLAIN = Map.of(
            "ø", "o", "đ", "d", "ð", "d", "ł", "l", "ħ", "h", "ŧ", "t", "æ", "ae", "œ", "oe", "þ", "th", "ĸ", "k");

    private static final int VOICED = 0x3099;
    private static final int HALF_VOICED = 0x309A;
    private static final int TATWEEL = 0x0640;

    private Folding() {}

    /** What the character is compared by; empty when it does not count. */
    static String of(int character) {
        if (character < 0x80) {
            return String.valueOf((char) (character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character));
        }
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .codePoints()
                .filter(Folding::counts)
                .forEach(kept::appendCodePoint);
        // Lower, upper, lower: letters that share a capital (final sigma, dotless i) become one, sharp s becomes two.
        String folded = kept.toString()
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return PLAIN.getOrDefault(folded, folded);
    }

    /** Marks of Indian scripts are vowels and stay; so does what tells the Japanese ka from ga. */
    private static boolean counts(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> false;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                c == VOICED || c == HALF_VOICED || !isAccent(c);
            default -> c != TATWEEL;
        };
    }

    private static boolean isAccent(int mark) {
        return switch (UnicodeScript.of(mark)) {
            case INHERITED, COMMON, HEBREW, ARABIC, LATIN, GREEK, CYRILLIC, SYRIAC -> true;
            default -> false;
        };
    }
}
