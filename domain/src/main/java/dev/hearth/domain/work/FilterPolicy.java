package dev.hearth.domain.work;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;

/** Who may do what with a filter that is shared with a project, beside what {@link ProjectPolicy} says of the project. */
public final class FilterPolicy {
    private FilterPolicy() {}

    /**
     * Changing and deleting: who made it, while they still may work in the project, and who runs the project.
     *
     * @param standing of somebody who sees the project; empty where they only look
     */
    public static void mayChange(SavedFilter filter, UserId caller, Optional<ProjectRole> standing) {
        boolean runs =
                standing.filter(role -> role.isAtLeast(ProjectRole.MANAGER)).isPresent();
        boolean works =
                standing.filter(role -> role.isAtLeast(ProjectRole.MEMBER)).isPresent();
        if (!runs && !(works && filter.maker().equals(caller))) {
            throw new Refusal.Forbidden("Only who made the filter and the project's owners and managers may do this.");
        }
    }
}
