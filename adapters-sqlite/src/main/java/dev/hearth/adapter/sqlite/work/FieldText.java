package dev.hearth.adapter.sqlite.work;

import static java.util.stream.Collectors.joining;

import dev.hearth.domain.work.CustomField;
import dev.hearth.domain.work.CustomFields;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldOption;
import dev.hearth.domain.work.OptionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A project's custom fields as one text: a line for each, with tabs between its id, kind, name and description, and the id and the name of each
 * option.
 */
final class FieldText {
    private static final String TAB = "\t";
    private static final int BEFORE_OPTIONS = 4;

    private FieldText() {}

    static String of(CustomFields fields) {
        return fields.all().stream().map(FieldText::line).collect(joining("\n"));
    }

    private static String line(CustomField field) {
        List<String> parts = new ArrayList<>(List.of(
                field.id().toString(), field.kind().name(), field.name(), MaskedText.masked(field.description())));
        field.options().forEach(option -> {
            parts.add(option.id().toString());
            parts.add(option.name());
        });
        return String.join(TAB, parts);
    }

    static CustomFields fields(String text) {
        return text.isEmpty()
                ? CustomFields.NONE
                : new CustomFields(Arrays.stream(text.split("\n", -1))
                        .map(FieldText::field)
                        .toList());
    }

    private static CustomField field(String line) {
        String[] parts = line.split(TAB, -1);
        List<FieldOption> options = new ArrayList<>();
        for (int at = BEFORE_OPTIONS; at < parts.length; at += 2) {
            options.add(new FieldOption(new OptionId(UUID.fromString(parts[at])), parts[at + 1]));
        }
        return new CustomField(
                new FieldId(UUID.fromString(parts[0])),
                FieldKind.valueOf(parts[1]),
                parts[2],
                MaskedText.plain(parts[3]),
                options);
    }
}
