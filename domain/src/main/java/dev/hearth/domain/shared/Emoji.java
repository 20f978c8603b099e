package dev.hearth.domain.shared;

import java.util.regex.Pattern;

/**
 * One emoji as a person sees it, in its fully qualified form (Unicode Technical Standard 51): with the variation selector U+FE0F
 * wherever a character would otherwise be shown as text, so that the same picture is the same value however it was typed.
 *
 * @param value one sequence: a character with skin tone, a flag, a keycap, or several joined by U+200D
 */
public record Emoji(String value) {
    private static final int MOST_CHARS = 64;
    private static final String VARIATION = "\uFE0F";
    private static final String TONE = "[\\x{1F3FB}-\\x{1F3FF}]";
    private static final String FLAG = "[\\x{1F1E6}-\\x{1F1FF}]{2}";
    private static final String KEYCAP = "[0-9#*]\uFE0F\u20E3";
    private static final String TAGS = "(?:[\\x{E0020}-\\x{E007E}]+\\x{E007F})";
    private static final String PICTURE =
            "(?:(?=\\p{IsEmoji})(?![0-9#*\\x{1F1E6}-\\x{1F1FF}\\x{1F3FB}-\\x{1F3FF}])(?s:.)(?:" + TONE + "|\uFE0F)?"
                    + TAGS + "?)";
    private static final Pattern SHAPE =
            Pattern.compile(FLAG + "|" + KEYCAP + "|" + PICTURE + "(?:\u200D" + PICTURE + "){0,9}");

    public Emoji {
        value = value.length() > MOST_CHARS ? value : qualified(value);
        if (value.length() > MOST_CHARS || !SHAPE.matcher(value).matches()) {
            throw new Refusal.Invalid("emoji", "must be one Unicode emoji");
        }
    }

    private static String qualified(String typed) {
        int[] characters = typed.replace(VARIATION, "").codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < characters.length; i++) {
            text.appendCodePoint(characters[i]);
            boolean toned = i + 1 < characters.length && Character.isEmojiModifier(characters[i + 1]);
            if (shownAsText(characters[i]) && !toned) {
                text.append(VARIATION);
            }
        }
        return text.toString();
    }

    private static boolean shownAsText(int character) {
        return Character.isEmoji(character) && !Character.isEmojiPresentation(character);
    }

    @Override
    public String toString() {
        return value;
    }
}
