package dev.hearth.adapter.sqlite.work;

import static java.util.stream.Collectors.joining;

import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldValue;
import dev.hearth.domain.work.FieldValues;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a task says in custom fields as one text: a line for each, with tabs between the field's id, the kind and the value. */
final class ValueText {
    private static final int PARTS = 3;

    private ValueText() {}

    static String of(FieldValues values) {
        return values.all().entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + entry.getValue().kind() + "\t"
                        + MaskedText.masked(entry.getValue().text()))
                .collect(joining("\n"));
    }

    static FieldValues values(String text) {
        if (text.isEmpty()) {
            return FieldValues.NONE;
        }
        Map<FieldId, FieldValue> values = new HashMap<>();
        for (String line : text.split("\n", -1)) {
            String[] parts = line.split("\t", PARTS);
            values.put(
                    new FieldId(UUID.fromString(parts[0])),
                    new FieldValue(FieldKind.valueOf(parts[1]), MaskedText.plain(parts[2])));
        }
        return new FieldValues(values);
    }
}
