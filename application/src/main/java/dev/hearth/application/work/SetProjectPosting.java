package dev.hearth.application.work;

import dev.hearth.application.identity.UserCards;
import dev.hearth.application.work.port.ProjectPostings;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.PostedEvent;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectPosting;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Has a project post some of what happens in it into a channel, and no longer what it posted before. */
public final class SetProjectPosting {
    private final ProjectAccess access;
    private final PostingAccess allowed;
    private final ProjectPostings postings;
    private final UserCards cards;
    private final Clock clock;

    public SetProjectPosting(
            ProjectAccess access, PostingAccess allowed, ProjectPostings postings, UserCards cards, Clock clock) {
        this.access = access;
        this.allowed = allowed;
        this.postings = postings;
        this.cards = cards;
        this.clock = clock;
    }

    /** What is to be posted where. */
    public record Command(ProjectId project, ChannelId channel, Set<PostedEvent> events) {}

    /** For who runs the project and may write in the channel: it is posted in their name, as long as they may do both. */
    public ProjectPostingView run(Caller caller, Command command) {
        access.mustBeOpen(allowed.mustPost(caller, command.project(), command.channel()));
        ProjectPosting posting = new ProjectPosting(
                command.project(), command.channel(), command.events(), caller.user(), clock.instant());
        postings.put(posting);
        return ProjectPostingView.of(posting, Optional.of(posting.channel()), cards.one(caller.user()));
    }
}
