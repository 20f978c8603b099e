package dev.hearth.application.work.port;

import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectMember;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Who is in which project. A membership that ended is nowhere but in the log of changes.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface ProjectMembers {
    /**
     * Stores a membership with the project scope's next revision. Somebody who is already in keeps the membership they have,
     * which is returned unchanged, also under races. Somebody who left before comes in anew.
     */
    ProjectMember add(ProjectMember member);

    Optional<ProjectMember> find(ProjectId project, UserId user);

    /**
     * Changes or ends a membership and gives it the scope's next revision. Nothing is stored, and the membership returned as it
     * is, where the change gives an equal one.
     *
     * @param change pure: may be called again where writers race; a refusal it throws is passed on and nothing is stored
     * @return as stored; empty when the person is not in the project
     */
    Optional<ProjectMember> change(ProjectId project, UserId user, UnaryOperator<ProjectMember> change);

    /**
     * The people in a project, by user id.
     *
     * @param after the user id of the last item already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<ProjectMember> of(ProjectId project, Optional<UserId> after, int limit);

    /** Those of the people who are in the project, in one read however many they are. */
    Set<UserId> among(ProjectId project, Set<UserId> people);

    /** The project's owners, in no promised order. */
    List<UserId> owners(ProjectId project);

    /** Every project the person is in, in no promised order. */
    List<ProjectId> projectsOf(UserId user);

    /** Every project of a group the person is in, in no promised order. */
    List<ProjectId> projectsIn(GroupId group, UserId user);
}
