package dev.hearth.application.work;

import dev.hearth.application.chat.PostedMessages;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.job.JobHandler;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.PostingAccess.Voice;
import dev.hearth.application.work.port.ProjectPostings;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectNews;
import dev.hearth.domain.work.ProjectPosting;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Posts what has happened in a project, by the rights that whoever wanted it has when it is done. The message has a client id that
 * follows from the oldest of it, and the news is marked as told together with it: it is told once, however often this is done. Where it may
 * not be posted any more, the project posts nothing from then on.
 */
public final class PostingDelivery implements JobHandler {
    private static final System.Logger LOG = System.getLogger(PostingDelivery.class.getName());

    /** More than one message tells of. */
    private static final int MOST = 1000;

    /** As long as a client may repeat what it sent. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final ProjectPostings postings;
    private final PostingAccess access;
    private final PostingWords words;
    private final PostedMessages messages;
    private final Transactions transactions;
    private final EventBus bus;
    private final Clock clock;

    public PostingDelivery(
            ProjectPostings postings,
            PostingAccess access,
            PostingWords words,
            PostedMessages messages,
            Transactions transactions,
            EventBus bus,
            Clock clock) {
        this.postings = postings;
        this.access = access;
        this.words = words;
        this.messages = messages;
        this.transactions = transactions;
        this.bus = bus;
        this.clock = clock;
    }

    @Override
    public JobKind kind() {
        return PostingQueue.KIND;
    }

    @Override
    public void handle(Job job) {
        ProjectId project = ProjectId.parse(job.payload());
        Told told;
        do {
            told = transactions.run(() -> tell(project));
            told.message().ifPresent(bus::publish);
        } while (told.news() == MOST);
    }

    /** How much was told, and the message that tells of it. */
    private record Told(int news, Optional<Message> message) {}

    /** What is untold is read where it is marked: of two jobs of a project one tells it. */
    private Told tell(ProjectId project) {
        List<ProjectNews> news = postings.untold(project, MOST);
        if (news.isEmpty()) {
            return new Told(0, Optional.empty());
        }
        Optional<Message> written = postings.find(project)
                .flatMap(posting -> access.voice(posting)
                        .map(voice -> written(voice, posting, news))
                        .orElseGet(() -> ended(posting)));
        postings.told(news.stream().map(ProjectNews::id).toList());
        postings.forget(project, clock.instant().minus(REMEMBERED));
        return new Told(news.size(), written);
    }

    private Optional<Message> written(Voice voice, ProjectPosting posting, List<ProjectNews> news) {
        List<ProjectNews> wanted = news.stream()
                .filter(one -> posting.tells(one.event()) && !one.at().isBefore(posting.at()))
                .toList();
        ClientMessageId once = new ClientMessageId("posting:" + news.getFirst().id());
        return words.of(voice.project(), wanted)
                .map(said -> messages.write(
                        voice.caller(),
                        new PostedMessages.Post(
                                posting.channel(), posting.project().scope(), said, once)));
    }

    private Optional<Message> ended(ProjectPosting posting) {
        LOG.log(
                Level.INFO,
                "Project " + posting.project() + " may not post into its channel any more, and has stopped");
        postings.end(posting.project());
        return Optional.empty();
    }

    @Override
    public void gaveUp(Job job) {
        ProjectId project = ProjectId.parse(job.payload());
        postings.told(
                postings.untold(project, MOST).stream().map(ProjectNews::id).toList());
    }
}
