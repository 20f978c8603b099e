package dev.hearth.domain.work;

import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The custom fields of a project in the order people see them in: at most {@value #MOST}, no two of one name, with at most {@value
 * #MOST_OPTIONS} options in all, since everybody who looks at the project is told all of them.
 */
public record CustomFields(List<CustomField> all) {
    public static final int MOST = 30;
    public static final int MOST_OPTIONS = 300;

    public static final CustomFields NONE = new CustomFields(List.of());

    public CustomFields {
        all = List.copyOf(all);
        if (all.size() > MOST) {
            throw new Refusal.Conflict("", "A project has at most " + MOST + " custom fields.");
        }
        if (all.stream().mapToInt(field -> field.options().size()).sum() > MOST_OPTIONS) {
            throw new Refusal.Conflict(
                    "options", "The custom fields of a project have at most " + MOST_OPTIONS + " options in all.");
        }
        Set<NameKey> names = new HashSet<>();
        if (!all.stream().map(CustomField::key).allMatch(names::add)) {
            throw new Refusal.Conflict("name", "There is already a custom field of this name.");
        }
    }

    public Optional<CustomField> find(FieldId id) {
        return all.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** The one of a name, however it is written. */
    public Optional<CustomField> named(NameKey name) {
        return all.stream().filter(field -> field.key().equals(name)).findFirst();
    }

    /**
     * With one more, or another in the place of the one that has its id.
     *
     * @param place so many are before it, if there are as many; where it is empty, one that is there stays where it is, and another comes
     *     behind all
     */
    public CustomFields with(CustomField field, Optional<Integer> place) {
        List<CustomField> others = new ArrayList<>(without(field.id()).all());
        int stands = find(field.id()).map(all::indexOf).orElse(others.size());
        others.add(Math.min(place.orElse(stands), others.size()), field);
        return new CustomFields(others);
    }

    public CustomFields without(FieldId id) {
        return new CustomFields(
                all.stream().filter(field -> !field.id().equals(id)).toList());
    }
}
