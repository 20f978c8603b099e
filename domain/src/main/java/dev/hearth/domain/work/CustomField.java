package dev.hearth.domain.work;

import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a project wants to know of its tasks beside what every task says. No task has to say it.
 *
 * @param name stripped, 1 to {@value #MAX_NAME} characters, one line; unique in the project by its {@link #key()}
 * @param description at most {@value #MAX_DESCRIPTION} characters, may be empty
 * @param options what can be chosen, in their order: 1 to {@value #MOST_OPTIONS}, no two of one name; none where the kind is another
 */
public record CustomField(FieldId id, FieldKind kind, String name, String description, List<FieldOption> options) {
    public static final int MAX_NAME = 50;
    public static final int MAX_DESCRIPTION = 300;
    public static final int MOST_OPTIONS = 50;

    public CustomField {
        name = nameOf(name);
        descriptionOf(description);
        options = List.copyOf(options);
        if (kind != FieldKind.CHOICE && !options.isEmpty()) {
            throw new Refusal.Invalid("options", "must be absent where nothing is to be chosen");
        }
        if (kind == FieldKind.CHOICE && (options.isEmpty() || options.size() > MOST_OPTIONS)) {
            throw new Refusal.Invalid("options", "has to name 1 to " + MOST_OPTIONS + " where one is to be chosen");
        }
        Set<NameKey> names = new HashSet<>();
        Set<OptionId> ids = new HashSet<>();
        if (!options.stream().allMatch(option -> names.add(option.key()) && ids.add(option.id()))) {
            throw new Refusal.Invalid("options", "must not be two of one name");
        }
    }

    /** Reads a name. */
    public static String nameOf(String text) {
        return Text.name("name", text, MAX_NAME);
    }

    /** Reads a description. */
    public static String descriptionOf(String text) {
        return Text.bounded("description", text, 0, MAX_DESCRIPTION);
    }

    public NameKey key() {
        return NameKey.of(name);
    }

    public Optional<FieldOption> option(OptionId id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }
}
