package dev.hearth.application.work.port;

import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.JoinedProject;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Stored projects, unique by {@link Project#uniqueKey()}, also under races. A deleted project is nowhere but in the log of changes.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface Projects {
    /**
     * Stores a new project with its scope's next revision, and returns it as stored.
     *
     * @throws dev.hearth.domain.shared.Refusal.Conflict on field {@code key} when the unique key is taken; nothing is stored then
     */
    Project add(Project project);

    Optional<Project> find(ProjectId id);

    /** Those of some projects that there are, in one read however many they are; in no promised order. */
    List<Project> among(Set<ProjectId> ids);

    /** A project with one member's place in it, in one read; empty when the person is not in it. */
    Optional<JoinedProject> seat(ProjectId id, UserId user);

    /**
     * Changes a project and gives it the scope's next revision. Nothing is stored, and the project returned as it is, where the
     * change gives an equal one. With a change that deletes it, all memberships end as well, without revisions of their own.
     *
     * @param change pure: may be called again where writers race; a refusal it throws is passed on and nothing is stored
     * @return as stored; empty when there is no such project
     * @throws dev.hearth.domain.shared.Refusal.Conflict as {@link #add}
     */
    Optional<Project> change(ProjectId id, UnaryOperator<Project> change);

    /**
     * The projects a person is in, oldest project first, in one query.
     *
     * @param after the id of the last project already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<JoinedProject> joinedBy(UserId user, Optional<ProjectId> after, int limit);

    /** The projects of a group that are not private, oldest first, archived ones too. Other parameters as above. */
    Page<Project> openIn(GroupId group, Optional<ProjectId> after, int limit);

    /** The same of several groups at once, in one read however many they are; in no promised order. */
    List<Project> openIn(Set<GroupId> groups);

    /** The projects that everybody may look at, of whichever group or person, oldest first. Parameters as above. */
    Page<Project> open(Optional<ProjectId> after, int limit);

    /** All projects of a group, private and archived ones too; in no promised order. */
    List<Project> ofGroup(GroupId group);
}
