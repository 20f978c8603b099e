package dev.hearth.application.work;

import dev.hearth.application.shared.Edit;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
import dev.hearth.domain.work.CustomField;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldValue;
import dev.hearth.domain.work.FieldValues;
import dev.hearth.domain.work.OptionId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be said in custom fields; those that are not named stay. What somebody hands in can be read only by who knows the project's
 * fields.
 */
public record FieldEdits(Map<FieldId, Edit<Given>> said) {
    /** The name of the fields where violations are told. */
    static final String PATH = "fields.";

    public static final FieldEdits NONE = new FieldEdits(Map.of());

    public FieldEdits {
        said = Map.copyOf(said);
    }

    /** A value as it was handed in. */
    public sealed interface Given {
        /** In words. */
        record Words(String text) implements Given {}

        /** As a number. */
        record Digits(BigDecimal number) implements Given {}

        /** As true or false. */
        record Tick(boolean set) implements Given {}
    }

    /**
     * The values after the edits.
     *
     * @param known the project's fields
     * @throws Refusal.Invalid for all that does not fit them, and where too much is said in all of them
     */
    FieldValues over(FieldValues before, KnownFields known) {
        if (said.isEmpty()) {
            return before;
        }
        Map<FieldId, Optional<FieldValue>> values = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        said.forEach((id, edit) -> {
            try {
                CustomField field = known.fields()
                        .find(id)
                        .orElseThrow(() -> new Refusal.Invalid("", "must be a custom field of the project"));
                values.put(id, edit.over(Optional.empty()).flatMap(given -> value(field, given)));
            } catch (Refusal.Invalid invalid) {
                invalid.violations().forEach(v -> violations.add(new Violation(PATH + id, v.message())));
            }
        });
        if (!violations.isEmpty()) {
            violations.sort((one, other) -> one.field().compareTo(other.field()));
            throw new Refusal.Invalid(violations);
        }
        return before.with(values, known.gone());
    }

    /** A box that is not ticked is no value. */
    static Optional<FieldValue> value(CustomField field, Given given) {
        return switch (given) {
            case Given.Tick tick
            when field.kind() == FieldKind.CHECKBOX ->
                Optional.of(FieldValue.CHECKED).filter(checked -> tick.set());
            case Given.Digits digits
            when field.kind() == FieldKind.NUMBER -> Optional.of(FieldValue.of(digits.number()));
            case Given.Words words
            when field.kind() != FieldKind.CHECKBOX ->
                Optional.of(mustBeOf(field, new FieldValue(field.kind(), words.text())));
            default -> throw new Refusal.Invalid("", wanted(field.kind()));
        };
    }

    static FieldValue mustBeOf(CustomField field, FieldValue value) {
        if (value.kind() == FieldKind.CHOICE
                && field.option(OptionId.parse(value.text())).isEmpty()) {
            throw new Refusal.Invalid("", "must be one of the field's options");
        }
        return value;
    }

    private static String wanted(FieldKind kind) {
        return switch (kind) {
            case CHECKBOX -> "must be true or false";
            case NUMBER -> "must be a number, or a string such as \"-12.5\"";
            default -> "must be a string";
        };
    }
}
