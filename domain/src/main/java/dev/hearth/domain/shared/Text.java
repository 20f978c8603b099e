package dev.hearth.domain.shared;

/** Bounds on text, counted in code points, so that an emoji counts as one and a surrogate is never cut. */
public final class Text {
    private Text() {}

    /** Refuses text outside the bounds. */
    public static String bounded(String field, String text, int min, int max) {
        int length = text.codePointCount(0, text.length());
        if (length < min || length > max) {
            throw new Refusal.Invalid(field, "must have %d to %d characters".formatted(min, max));
        }
        return wellFormed(field, text);
    }

    /** Refuses text that cannot be written as UTF-8 and read back unchanged, or that would end a string elsewhere. */
    public static String wellFormed(String field, String text) {
        // A plain loop: every text of a list of messages comes by here.
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == 0 || (Character.isSurrogate(c) && !isPair(text, at++))) {
                throw new Refusal.Invalid(field, "must not hold NUL or half of a character");
            }
        }
        return text;
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    /** A one-line name as a person sees it: bounded, not blank, without control characters. */
    public static String name(String field, String text, int max) {
        String name = text.strip();
        if (NameKey.of(name).value().isEmpty()) {
            throw new Refusal.Invalid(field, "must not be blank");
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refusal.Invalid(field, "must be one line without control characters");
        }
        return bounded(field, name, 1, max);
    }
}
