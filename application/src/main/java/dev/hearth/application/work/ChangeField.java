package dev.hearth.application.work;

import dev.hearth.application.shared.Fingerprint;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.CustomField;
import dev.hearth.domain.work.CustomFields;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldOption;
import dev.hearth.domain.work.ProjectId;
import java.util.List;
import java.util.Optional;

/** Changes a custom field of a project. What is not named stays as it is. */
public final class ChangeField {
    private final FieldBook book;
    private final IdSource ids;

    public ChangeField(FieldBook book, IdSource ids) {
        this.book = book;
        this.ids = ids;
    }

    /**
     * What is to be different; what is empty stays.
     *
     * @param options all that there are to be, in their order; values that name one that is no longer there are gone with it
     * @param place so many fields come before it
     * @param seen of the field, as it was shown to whoever changes it
     */
    public record Command(
            Optional<String> name,
            Optional<String> description,
            Optional<List<OptionEdit>> options,
            Optional<Integer> place,
            Optional<Fingerprint> seen) {
        private CustomField over(CustomField before, Optional<List<FieldOption>> options) {
            return new CustomField(
                    before.id(),
                    before.kind(),
                    name.orElse(before.name()),
                    description.orElse(before.description()),
                    options.orElse(before.options()));
        }
    }

    /**
     * Refuses with a conflict when the name is taken, and as stale when what is to change was changed by somebody else.
     */
    public FieldView run(Caller caller, ProjectId id, FieldId field, Command command) {
        Optional<List<FieldOption>> options = command.options().map(edits -> OptionEdit.named(edits, ids));
        CustomFields changed = book.change(caller, id, fields -> {
            CustomField before = FieldBook.mustHold(fields, field);
            CustomField after = command.over(before, options);
            command.options().ifPresent(edits -> mustBeOptionsOf(before, edits));
            command.seen()
                    .ifPresent(seen -> seen.mustHold(
                            FieldView.of(before).fingerprint(),
                            FieldView.of(after).fingerprint()));
            return fields.with(after, command.place());
        });
        return FieldView.of(FieldBook.mustHold(changed, field));
    }

    /** An id of its own choosing could be that of another field's option. */
    private static void mustBeOptionsOf(CustomField field, List<OptionEdit> edits) {
        boolean known = edits.stream()
                .flatMap(edit -> edit.id().stream())
                .allMatch(option -> field.option(option).isPresent());
        if (!known) {
            throw new Refusal.Invalid("options", "must name by their ids only options that are there");
        }
    }
}
