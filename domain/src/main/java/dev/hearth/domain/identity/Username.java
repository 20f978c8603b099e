package dev.hearth.domain.identity;

import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Text;
import java.util.regex.Pattern;

/**
 * The handle people mention somebody by. Letters and digits of any script, with single {@code . _ -} between.
 *
 * @param value as the person wrote it
 */
public record Username(String value) {
    public static final int MIN_LENGTH = 2;
    public static final int MAX_LENGTH = 40;

    private static final int SUFFIX = 6;
    private static final int MAX_STEM = MAX_LENGTH - SUFFIX - 1;
    private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+([._-][\\p{L}\\p{M}\\p{N}]+)*");

    public Username {
        Text.bounded("username", value, MIN_LENGTH, MAX_LENGTH);
        if (!SHAPE.matcher(value).matches()) {
            throw new Refusal.Invalid(
                    "username", "must be letters and digits, with single dots, dashes or underscores between");
        }
    }

    /**
     * A name for somebody who chose none: what stands before the {@code @}, made to fit, and a few digits of their id, so that
     * two people called alike do not collide.
     */
    public static Username suggestedFor(EmailAddress email, UserId id) {
        String local = email.value().substring(0, email.value().indexOf('@'));
        String words = String.join(
                "-", UNFIT.splitAsStream(local).filter(w -> !w.isEmpty()).toList());
        String stem = words.isEmpty()
                ? "user"
                : words.substring(
                        0, words.offsetByCodePoints(0, Math.min(MAX_STEM, words.codePointCount(0, words.length()))));
        String digits = id.toString();
        return new Username(stem + "-" + digits.substring(digits.length() - SUFFIX));
    }

    public NameKey key() {
        return NameKey.of(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
