package dev.hearth.application.work;

import dev.hearth.application.work.FieldEdits.Given;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
import dev.hearth.domain.work.CustomField;
import dev.hearth.domain.work.CustomFields;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldValue;
import dev.hearth.domain.work.FieldWish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of custom fields, in words that only who knows the project's fields can read.
 *
 * @param sort the field a list is put in order by
 */
public record FieldQuery(List<Asked> asked, Optional<FieldId> sort) {
    public static final FieldQuery NONE = new FieldQuery(List.of(), Optional.empty());

    public FieldQuery {
        asked = List.copyOf(asked);
    }

    /** What is asked of a field. */
    public enum How {
        IS,
        /** At least that. */
        FROM,
        /** At most that. */
        TO,
        /** Nothing is said there. */
        EMPTY
    }

    /**
     * One thing that is asked.
     *
     * @param parameter where violations are told
     */
    public record Asked(String parameter, FieldId field, How how, String text) {}

    /** Whether anything is asked of them. */
    public boolean isAbout() {
        return !asked.isEmpty() || sort.isPresent();
    }

    /**
     * What is wanted.
     *
     * @throws Refusal.Invalid for all that does not fit the project's fields
     */
    List<FieldWish> wishes(CustomFields known) {
        List<FieldWish> wishes = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (Asked one : asked) {
            try {
                wishes.add(wish(mustBeOf(known, one.field()), one));
            } catch (Refusal.Invalid invalid) {
                invalid.violations().forEach(v -> violations.add(new Violation(one.parameter(), v.message())));
            }
        }
        sortedBy(known, violations);
        if (!violations.isEmpty()) {
            throw new Refusal.Invalid(violations);
        }
        return wishes;
    }

    private void sortedBy(CustomFields known, List<Violation> violations) {
        sort.ifPresent(id -> {
            if (known.find(id).filter(field -> field.kind() != FieldKind.PERSON).isEmpty()) {
                violations.add(new Violation("sort", "must be a custom field of the project, and none of people"));
            }
        });
    }

    private static CustomField mustBeOf(CustomFields known, FieldId id) {
        return known.find(id).orElseThrow(() -> new Refusal.Invalid("", "must be a custom field of the project"));
    }

    private static FieldWish wish(CustomField field, Asked one) {
        return switch (one.how()) {
            case IS -> is(field, one.text());
            case FROM -> new FieldWish.Between(field.id(), Optional.of(end(field, one.text())), Optional.empty());
            case TO -> new FieldWish.Between(field.id(), Optional.empty(), Optional.of(end(field, one.text())));
            case EMPTY -> new FieldWish.Nothing(field);
        };
    }

    private static FieldWish is(CustomField field, String text) {
        if (field.kind() != FieldKind.CHECKBOX) {
            return FieldEdits.value(field, new Given.Words(text))
                    .<FieldWish>map(value -> new FieldWish.Is(field.id(), value))
                    .orElseGet(() -> new FieldWish.Nothing(field));
        }
        return text.equals("false")
                ? new FieldWish.Nothing(field)
                : new FieldWish.Is(field.id(), new FieldValue(FieldKind.CHECKBOX, text));
    }

    private static FieldValue end(CustomField field, String text) {
        if (field.kind() != FieldKind.NUMBER && field.kind() != FieldKind.DATE) {
            throw new Refusal.Invalid("", "must be asked of a number or a date");
        }
        return new FieldValue(field.kind(), text);
    }
}
