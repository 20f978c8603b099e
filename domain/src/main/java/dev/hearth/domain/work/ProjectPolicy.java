package dev.hearth.domain.work;

import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;

/**
 * Who may do what in a project. A project that somebody may not even look at answers as if it were not there. Those who run a
 * group may do in its projects what owners may, unless the project is private.
 */
public final class ProjectPolicy {
    private ProjectPolicy() {}

    /** Whether the caller may look at the project, and so know that it is there. */
    public static boolean maySee(Project project, Optional<ProjectMember> member, Optional<GroupMember> groupMember) {
        return member.isPresent()
                || switch (project.visibility()) {
                    case PRIVATE -> false;
                    case GROUP -> groupMember.filter(ProjectPolicy::looksAround).isPresent();
                    case PUBLIC -> true;
                };
    }

    /** Guests were let into some things, and look around for no others. */
    public static boolean looksAround(GroupMember member) {
        return member.isActive() && member.role().isAtLeast(GroupRole.MEMBER);
    }

    public static void mustSee(Project project, Optional<ProjectMember> member, Optional<GroupMember> groupMember) {
        if (!maySee(project, member, groupMember)) {
            throw new Refusal.NotFound("project");
        }
    }

    /** In an archived project nothing is made, joined or changed. */
    public static void mustBeOpen(Project project) {
        if (project.life().archived()) {
            throw new Refusal.Conflict("archived", "The project is archived.");
        }
    }

    /** Making and changing tasks. */
    public static void mayWork(Project project, Optional<ProjectMember> member, Optional<GroupMember> groupMember) {
        must(ProjectRole.MEMBER, project, member, groupMember, "Only the project's members may do this.");
    }

    /** Running it: what it says of itself, its people, labels and board. */
    public static void mayRun(Project project, Optional<ProjectMember> member, Optional<GroupMember> groupMember) {
        must(ProjectRole.MANAGER, project, member, groupMember, "Only the project's owners and managers may do this.");
    }

    /** Saying who may look, archiving, deleting, handing over. */
    public static void mayOwn(Project project, Optional<ProjectMember> member, Optional<GroupMember> groupMember) {
        must(ProjectRole.OWNER, project, member, groupMember, "Only the project's owners may do this.");
    }

    private static void must(
            ProjectRole least,
            Project project,
            Optional<ProjectMember> member,
            Optional<GroupMember> groupMember,
            String otherwise) {
        if (!standing(project, member, groupMember)
                .filter(role -> role.isAtLeast(least))
                .isPresent()) {
            throw new Refusal.Forbidden(otherwise);
        }
    }

    /** As what somebody acts: their own role, or as an owner where they run the group. Empty for who only looks. */
    public static Optional<ProjectRole> standing(
            Project project, Optional<ProjectMember> member, Optional<GroupMember> groupMember) {
        boolean oversees = project.visibility() != ProjectVisibility.PRIVATE
                && groupMember.filter(m -> m.role().isAtLeast(GroupRole.ADMIN)).isPresent();
        return oversees ? Optional.of(ProjectRole.OWNER) : member.map(ProjectMember::role);
    }

    /** Giving and taking roles: who is no owner neither makes owners nor touches them. */
    public static void mayGive(ProjectRole standing, ProjectRole role) {
        if (role == ProjectRole.OWNER && standing != ProjectRole.OWNER) {
            throw new Refusal.Forbidden("Only the project's owners may make somebody an owner, or take it from them.");
        }
    }

    /** Coming in unasked: members of the group, into what they see there anyway. */
    public static void mayJoin(Project project, Optional<GroupMember> groupMember) {
        if (project.group().isEmpty()
                || groupMember.filter(ProjectPolicy::looksAround).isEmpty()) {
            throw new Refusal.Forbidden("You have to be let into this project.");
        }
    }
}
