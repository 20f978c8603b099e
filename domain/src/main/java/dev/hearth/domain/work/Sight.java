package dev.hearth.domain.work;

import dev.hearth.domain.event.Revised;

/**
 * Who sees a project, and since when it is so.
 *
 * @param since the project scope's revision at which it was said last, {@link Revised#UNSTORED} before that is stored
 */
public record Sight(ProjectVisibility visibility, long since) {
    /** As it is said of a project for the first time, or anew. */
    public static Sight of(ProjectVisibility visibility) {
        return new Sight(visibility, Revised.UNSTORED);
    }

    /** This one, or a new one where it says something else. */
    Sight saying(ProjectVisibility changed) {
        return changed == visibility ? this : of(changed);
    }

    /** As it is stored; what was stored before keeps its revision. */
    Sight storedAt(long revision) {
        return since == Revised.UNSTORED ? new Sight(visibility, revision) : this;
    }
}
