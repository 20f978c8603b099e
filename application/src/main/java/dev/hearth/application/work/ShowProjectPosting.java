package dev.hearth.application.work;

import dev.hearth.application.chat.PostedMessages;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.work.port.ProjectPostings;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectPosting;
import java.util.Optional;

/** Shows to those who run a project what it posts into which channel. */
public final class ShowProjectPosting {
    private final ProjectAccess access;
    private final ProjectPostings postings;
    private final PostingAccess allowed;
    private final PostedMessages messages;
    private final UserCards cards;

    public ShowProjectPosting(
            ProjectAccess access,
            ProjectPostings postings,
            PostingAccess allowed,
            PostedMessages messages,
            UserCards cards) {
        this.access = access;
        this.postings = postings;
        this.allowed = allowed;
        this.messages = messages;
        this.cards = cards;
    }

    /** Refuses as not found where it posts nothing, or could not do so any more. */
    public ProjectPostingView run(Caller caller, ProjectId project) {
        access.mustRun(caller, project);
        ProjectPosting posting = postings.find(project)
                .filter(found -> allowed.voice(found).isPresent())
                .orElseThrow(() -> new Refusal.NotFound("posting"));
        return ProjectPostingView.of(
                posting,
                Optional.of(posting.channel()).filter(channel -> messages.maySee(caller, channel)),
                cards.one(posting.by()));
    }
}
