package dev.hearth.domain.job;

import dev.hearth.domain.shared.Refusal;
import java.util.regex.Pattern;

/**
 * What sort of work a job is; there is one handler for each. Never renamed: jobs that wait would find nobody.
 *
 * @param value 1 to 40 small letters and hyphens, the first a letter
 */
public record JobKind(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z-]{0,39}");

    public JobKind {
        if (!SHAPE.matcher(value).matches()) {
            throw new Refusal.Invalid("kind", "must be 1 to 40 small letters and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
