package dev.hearth.adapter.rest.work;

import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.FieldEdits;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.CustomFields;
import dev.hearth.domain.work.FieldId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Supplier;

/** What is to be said in custom fields, as it is handed in. */
final class GivenFields {
    static final String NAME = "fields";

    private GivenFields() {}

    /** Reads it; what it says is there once the input is done. */
    static Supplier<FieldEdits> of(Input input) {
        Field<Map<FieldId, Edit<FieldEdits.Given>>> fields =
                input.edits(NAME, CustomFields.MOST, FieldId::parse, GivenFields::read);
        return () -> new FieldEdits(fields.get());
    }

    private static FieldEdits.Given read(Object value) {
        return switch (value) {
            case String text -> new FieldEdits.Given.Words(text);
            case Boolean tick -> new FieldEdits.Given.Tick(tick);
            case Integer number -> new FieldEdits.Given.Digits(BigDecimal.valueOf(number));
            case Long number -> new FieldEdits.Given.Digits(BigDecimal.valueOf(number));
            case BigInteger number -> new FieldEdits.Given.Digits(new BigDecimal(number));
            case BigDecimal number -> new FieldEdits.Given.Digits(number);
            default -> throw new Refusal.Invalid("", "must be a string, a number, true, false or null");
        };
    }
}
