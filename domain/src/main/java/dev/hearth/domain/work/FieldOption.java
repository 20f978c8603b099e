package dev.hearth.domain.work;

import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Text;

/**
 * What can be chosen in a custom field. Values name it by its id, and so keep it where it is called otherwise.
 *
 * @param name stripped, 1 to {@value #MAX_NAME} characters, one line; unique in the field by its {@link #key()}
 */
public record FieldOption(OptionId id, String name) {
    public static final int MAX_NAME = 50;

    public FieldOption {
        name = nameOf(name);
    }

    /** Reads a name. */
    public static String nameOf(String text) {
        return Text.name("name", text, MAX_NAME);
    }

    public NameKey key() {
        return NameKey.of(name);
    }
}
