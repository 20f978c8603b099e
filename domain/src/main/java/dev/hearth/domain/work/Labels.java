package dev.hearth.domain.work;

import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The labels of a project, in the order in which they were made: at most {@value #MOST}, no two of one name.
 */
public record Labels(List<Label> all) {
    public static final int MOST = 100;

    public static final Labels NONE = new Labels(List.of());

    public Labels {
        all = List.copyOf(all);
        if (all.size() > MOST) {
            throw new Refusal.Conflict("", "A project has at most " + MOST + " labels.");
        }
        Set<NameKey> names = new HashSet<>();
        if (!all.stream().map(Label::key).allMatch(names::add)) {
            throw new Refusal.Conflict("name", "There is already a label of this name.");
        }
    }

    public Optional<Label> find(LabelId id) {
        return all.stream().filter(label -> label.id().equals(id)).findFirst();
    }

    /** With one more at the end. */
    public Labels with(Label added) {
        return new Labels(Stream.concat(all.stream(), Stream.of(added)).toList());
    }

    /** With another label in the place of the one that has its id. */
    public Labels replacing(Label changed) {
        return new Labels(all.stream()
                .map(label -> label.id().equals(changed.id()) ? changed : label)
                .toList());
    }

    public Labels without(LabelId id) {
        return new Labels(all.stream().filter(label -> !label.id().equals(id)).toList());
    }
}
