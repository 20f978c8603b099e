package dev.hearth.domain.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What two names are compared by. Names that look or mean the same have the same key: case, width and composition (Unicode
 * NFKC), kinds of space, and invisible format characters such as direction marks do not tell names apart.
 *
 * @param value the folded text; unique indexes are built on it, so a change of the folding needs a migration
 */
public record NameKey(String value) {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]+");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    public static NameKey of(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String visible = INVISIBLE.matcher(composed).replaceAll("");
        String spaced = SPACES.matcher(visible).replaceAll(" ").strip();
        // Upper before lower folds letters that share one capital (final sigma, long s); lower before that the capital
        // sharp s,
        // whose small letter has two capitals.
        String folded = spaced.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return new NameKey(Normalizer.normalize(folded, Normalizer.Form.NFKC));
    }
}
