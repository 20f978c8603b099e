package dev.hearth.domain.search;

import java.lang.Character.UnicodeScript;
import java.util.Optional;

/** How the words of a script stand in a text. */
enum Writing {
    /** With spaces between them: a query finds words that are the same, begin alike, or hold it. */
    SPACED,
    /** Without (Chinese, Japanese, Korean, Thai and others, and emoji): every character counts as a word, a query is a phrase. */
    UNSPACED;

    private static final int LONG_VOWEL = 0x30FC;
    private static final int VOICED = 0x3099;
    private static final int HALF_VOICED = 0x309A;

    /** How a folded character is written; empty for what only stands between words. */
    static Optional<Writing> of(int c) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c) ? Optional.of(SPACED) : Optional.empty();
        }
        if (c == LONG_VOWEL || c == VOICED || c == HALF_VOICED) {
            return Optional.of(UNSPACED);
        }
        return switch (Character.getType(c)) {
            case Character.OTHER_SYMBOL -> Optional.of(UNSPACED);
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK -> Optional.of(ofScript(c));
            default -> Optional.empty();
        };
    }

    private static Writing ofScript(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN -> UNSPACED;
            default -> SPACED;
        };
    }
}
