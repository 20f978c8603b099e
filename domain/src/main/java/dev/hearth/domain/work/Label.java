package dev.hearth.domain.work;

import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Text;

/**
 * A word that a project's tasks are marked with.
 *
 * @param name stripped, 1 to {@value #MAX_NAME} characters, one line; unique in the project by its {@link #key()}
 */
public record Label(LabelId id, String name, Colour colour) {
    public static final int MAX_NAME = 50;

    public Label {
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
