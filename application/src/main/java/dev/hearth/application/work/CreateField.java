package dev.hearth.application.work;

import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.CustomField;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldOption;
import dev.hearth.domain.work.OptionId;
import dev.hearth.domain.work.ProjectId;
import java.util.List;
import java.util.Optional;

/** Adds a custom field to a project. */
public final class CreateField {
    private final FieldBook book;
    private final IdSource ids;

    public CreateField(FieldBook book, IdSource ids) {
        this.book = book;
        this.ids = ids;
    }

    /**
     * What it is to be.
     *
     * @param options what can be chosen is called
     * @param place so many fields come before it; behind all where it is empty
     */
    public record Command(
            FieldKind kind, String name, String description, List<String> options, Optional<Integer> place) {
        public Command {
            options = List.copyOf(options);
        }
    }

    /** Refuses with a conflict when the name is taken. */
    public FieldView run(Caller caller, ProjectId id, Command command) {
        CustomField field = new CustomField(
                new FieldId(ids.next()),
                command.kind(),
                command.name(),
                command.description(),
                command.options().stream()
                        .map(name -> new FieldOption(new OptionId(ids.next()), name))
                        .toList());
        book.change(caller, id, fields -> fields.with(field, command.place()));
        return FieldView.of(field);
    }
}
