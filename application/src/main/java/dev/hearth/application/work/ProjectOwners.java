package dev.hearth.application.work;

import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Sees to it that a project with people in it does not lose its last owner. */
public final class ProjectOwners {
    private final ProjectMembers members;
    private final Transactions transactions;

    public ProjectOwners(ProjectMembers members, Transactions transactions) {
        this.members = members;
        this.transactions = transactions;
    }

    /** Whether the project has no other owner. */
    static boolean isLast(ProjectMembers members, ProjectId project, UserId person) {
        return members.owners(project).equals(List.of(person));
    }

    /** Runs a change by which a person is owner no longer, if they are one. */
    <T> T without(ProjectId project, UserId person, Supplier<T> change) {
        return transactions.run(() -> {
            if (isLast(members, project, person) && hasOthers(project)) {
                throw new Refusal.Conflict("role", "Make somebody else an owner of the project first.");
            }
            return change.get();
        });
    }

    boolean hasOthers(ProjectId project) {
        return members.of(project, Optional.empty(), 2).items().size() > 1;
    }
}
