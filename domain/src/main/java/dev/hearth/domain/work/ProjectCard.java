package dev.hearth.domain.work;

import dev.hearth.domain.shared.Text;

/**
 * What a project says of itself.
 *
 * @param description what it is for, in Markdown: at most {@value #MAX_DESCRIPTION} characters, may be empty
 */
public record ProjectCard(ProjectKey key, ProjectName name, String description) {
    public static final int MAX_DESCRIPTION = 10_000;

    public ProjectCard {
        descriptionOf(description);
    }

    /** Reads a description. */
    public static String descriptionOf(String text) {
        return Text.bounded("description", text, 0, MAX_DESCRIPTION);
    }
}
