package dev.hearth.application.work;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.CustomField;
import dev.hearth.domain.work.CustomFields;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldOption;
import dev.hearth.domain.work.FieldValue;
import dev.hearth.domain.work.FieldValues;
import dev.hearth.domain.work.OptionId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what tasks say in the custom fields of one project in those of another: by the field's name, where it is of the same kind, and options
 * by their names too. What there is no place for is dropped.
 *
 * @param named of the people whom the values name, whom the other project's fields may name
 */
record FieldTransfer(CustomFields from, CustomFields to, Set<UserId> named) {
    FieldValues there(FieldValues values) {
        Map<FieldId, FieldValue> found = new HashMap<>();
        values.seen(from)
                .all()
                .forEach((id, value) -> from.find(id)
                        .flatMap(this::same)
                        .ifPresent(there -> value(id, value, there).ifPresent(said -> found.put(there.id(), said))));
        return new FieldValues(found);
    }

    private Optional<CustomField> same(CustomField field) {
        return to.named(field.key()).filter(there -> there.kind() == field.kind());
    }

    private Optional<FieldValue> value(FieldId id, FieldValue value, CustomField there) {
        return switch (value.kind()) {
            case CHOICE ->
                from.find(id)
                        .flatMap(field -> field.option(OptionId.parse(value.text())))
                        .flatMap(option -> called(there, option))
                        .map(option ->
                                new FieldValue(FieldKind.CHOICE, option.id().toString()));
            case PERSON ->
                Optional.of(value)
                        .filter(said ->
                                FieldValues.person(said).filter(named::contains).isPresent());
            default -> Optional.of(value);
        };
    }

    private static Optional<FieldOption> called(CustomField field, FieldOption option) {
        return field.options().stream()
                .filter(one -> one.key().equals(option.key()))
                .findFirst();
    }

    /** The names of the fields in which any of these say something that is dropped, in the order of the first project. */
    List<String> dropped(Collection<FieldValues> all) {
        return from.all().stream()
                .filter(field -> all.stream().anyMatch(values -> isDropped(field, values.seen(from))))
                .map(CustomField::name)
                .toList();
    }

    private boolean isDropped(CustomField field, FieldValues values) {
        return values.find(field.id()).isPresent()
                && same(field).flatMap(there -> there(values).find(there.id())).isEmpty();
    }
}
