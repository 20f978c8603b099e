package dev.hearth.domain.work;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Text;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A recurrence rule as it is written (RFC 5545, 3.3.10), such as {@code FREQ=WEEKLY;BYDAY=MO}. What it means is for others to read.
 *
 * @param rule in capitals, without the property's name, at most {@value #MAX_LENGTH} characters
 */
public record Recurrence(String rule) {
    public static final int MAX_LENGTH = 200;

    private static final String NAME = "RRULE:";
    private static final Pattern FORM = Pattern.compile("[A-Z0-9=;,:+-]+");

    public Recurrence {
        rule = Text.bounded("rrule", rule, 1, MAX_LENGTH).toUpperCase(Locale.ROOT);
        rule = rule.startsWith(NAME) ? rule.substring(NAME.length()) : rule;
        if (!FORM.matcher(rule).matches()) {
            throw broken();
        }
    }

    /** Of what is no rule. */
    public static Refusal broken() {
        return new Refusal.Invalid("rrule", "must be a recurrence rule (RFC 5545) such as FREQ=WEEKLY;BYDAY=MO");
    }

    @Override
    public String toString() {
        return rule;
    }
}
