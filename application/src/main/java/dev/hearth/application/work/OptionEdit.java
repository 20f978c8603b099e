package dev.hearth.application.work;

import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.work.FieldOption;
import dev.hearth.domain.work.OptionId;
import java.util.List;
import java.util.Optional;

/**
 * What can be chosen, as somebody wants it.
 *
 * @param id of an option that is there and is called so from now on; empty for a new one
 */
public record OptionEdit(Optional<OptionId> id, String name) {
    /** With an id for each that is new. Once, since changes may be asked for again where writers race. */
    static List<FieldOption> named(List<OptionEdit> edits, IdSource ids) {
        return edits.stream()
                .map(edit -> new FieldOption(edit.id().orElseGet(() -> new OptionId(ids.next())), edit.name()))
                .toList();
    }
}
