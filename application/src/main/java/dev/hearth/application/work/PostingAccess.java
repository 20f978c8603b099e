package dev.hearth.application.work;

import dev.hearth.application.chat.PostedMessages;
import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectPosting;
import java.time.Clock;
import java.util.Optional;

/**
 * Finds out who may have a project post into a channel: who runs the project and may write in the channel. A group's project posts
 * into channels of that group alone.
 */
public final class PostingAccess {
    private static final String CHANNEL = "channelId";

    private final ProjectAccess access;
    private final PostedMessages messages;
    private final Users users;
    private final Clock clock;

    public PostingAccess(ProjectAccess access, PostedMessages messages, Users users, Clock clock) {
        this.access = access;
        this.messages = messages;
        this.users = users;
        this.clock = clock;
    }

    /** In whose name a project posts, and what it is now. */
    record Voice(Caller caller, Project project) {}

    /** Refuses who may not. */
    Project mustPost(Caller caller, ProjectId id, ChannelId into) {
        Project project = access.mustRun(caller, id).project();
        mustFit(project, messages.mustBeOpenTo(caller, into));
        return project;
    }

    private static void mustFit(Project project, Channel channel) {
        if (channel.type() == ChannelType.DIRECT) {
            throw new Refusal.Invalid(CHANNEL, "must not be a direct channel");
        }
        if (project.group().isPresent() && !channel.group().equals(project.group())) {
            throw new Refusal.Invalid(CHANNEL, "must be a channel of the project's group");
        }
    }

    /** By the rights of this moment; empty where whoever wanted it may not have it any more. */
    Optional<Voice> voice(ProjectPosting posting) {
        return users.find(posting.by())
                .filter(User::isActive)
                .map(user -> Caller.absent(user, clock.instant()))
                .flatMap(caller -> allowed(caller, posting).map(project -> new Voice(caller, project)));
    }

    private Optional<Project> allowed(Caller caller, ProjectPosting posting) {
        try {
            return Optional.of(mustPost(caller, posting.project(), posting.channel()));
        } catch (Refusal.NotFound | Refusal.Forbidden | Refusal.Conflict | Refusal.Invalid not) {
            return Optional.empty();
        }
    }
}
