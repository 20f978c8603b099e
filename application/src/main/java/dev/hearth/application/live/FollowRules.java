package dev.hearth.application.live;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectPolicy;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Who hears what: one follows what is one's own, the channels and projects one is in, and the groups in which one may see who is
 * there. So a guest hears nothing of a group but what is said in the channels they were let into. Whoever may look at a project
 * may hear of it too, when they ask to.
 */
public final class FollowRules {
    private final Transactions transactions;
    private final GroupMembers groupMembers;
    private final ChannelMembers channelMembers;
    private final Projects projects;
    private final ProjectMembers projectMembers;

    public FollowRules(
            Transactions transactions,
            GroupMembers groupMembers,
            ChannelMembers channelMembers,
            Projects projects,
            ProjectMembers projectMembers) {
        this.transactions = transactions;
        this.groupMembers = groupMembers;
        this.channelMembers = channelMembers;
        this.projects = projects;
        this.projectMembers = projectMembers;
    }

    /** Everything the person follows, at one moment of the store. Whoever keeps it must listen to changes from before they ask. */
    public Set<Scope> followedBy(UserId user) {
        return transactions.read(() -> scopesOf(user));
    }

    private Set<Scope> scopesOf(UserId user) {
        Set<Scope> scopes = new HashSet<>();
        scopes.add(user.scope());
        for (GroupMember member : groupMembers.membershipsOf(user)) {
            if (hearsTheGroup(member)) {
                scopes.add(member.scope());
            }
        }
        channelMembers.channelsOf(user).forEach(channel -> scopes.add(channel.scope()));
        projectMembers.projectsOf(user).forEach(project -> scopes.add(project.scope()));
        return Collections.unmodifiableSet(scopes);
    }

    /** Whether the person may hear of a scope; the same answer for one that does not exist. */
    public boolean mayFollow(UserId user, Scope scope) {
        return since(user, scope).isPresent() || mayLook(user, scope);
    }

    private boolean mayLook(UserId user, Scope scope) {
        return scope.kind() == Scope.Kind.PROJECT
                && projects.find(new ProjectId(scope.id()))
                        .filter(project -> ProjectPolicy.maySee(project, Optional.empty(), inGroup(project, user)))
                        .isPresent();
    }

    private Optional<GroupMember> inGroup(Project project, UserId user) {
        return project.group().flatMap(group -> groupMembers.find(group, user));
    }

    /**
     * The scope's revision at which the person came to hear of it by themselves, the last time they did; empty when they do not.
     * What happened while they were away is for them to load, not to hear.
     */
    OptionalLong since(UserId user, Scope scope) {
        return switch (scope.kind()) {
            // Who was a guest before hears from where they became more.
            case GROUP ->
                groupMembers.find(new GroupId(scope.id()), user).filter(FollowRules::hearsTheGroup).stream()
                        .mapToLong(GroupMember::revision)
                        .findFirst();
            case CHANNEL ->
                channelMembers.find(new ChannelId(scope.id()), user).stream()
                        .mapToLong(ChannelMember::firstRevision)
                        .findFirst();
            case PROJECT ->
                projectMembers.find(new ProjectId(scope.id()), user).stream()
                        .mapToLong(ProjectMember::firstRevision)
                        .findFirst();
            case USER -> user.scope().equals(scope) ? OptionalLong.of(0) : OptionalLong.empty();
        };
    }

    private static boolean hearsTheGroup(GroupMember member) {
        return GroupPolicy.may(member, GroupPermission.SEE_MEMBERS);
    }
}
