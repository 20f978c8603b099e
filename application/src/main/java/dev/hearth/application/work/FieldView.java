package dev.hearth.application.work;

import dev.hearth.application.shared.Fingerprint;
import dev.hearth.domain.work.CustomField;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A custom field of a project, as it is shown.
 *
 * @param kind {@code text}, {@code number}, {@code date}, {@code choice}, {@code person}, {@code checkbox} or {@code url}
 * @param options what can be chosen, in their order; none where the kind is another
 */
public record FieldView(String id, String kind, String name, String description, List<Option> options) {
    public FieldView {
        options = List.copyOf(options);
    }

    /** What can be chosen. */
    public record Option(String id, String name) {}

    static FieldView of(CustomField field) {
        return new FieldView(
                field.id().toString(),
                TaskView.word(field.kind()),
                field.name(),
                field.description(),
                field.options().stream()
                        .map(option -> new Option(option.id().toString(), option.name()))
                        .toList());
    }

    /** What somebody who saw it may hand in when they change it. */
    public Fingerprint fingerprint() {
        return Fingerprint.NONE
                .with("name", name)
                .with("description", description)
                .with("options", options.stream().map(Option::toString).collect(Collectors.joining()));
    }
}
