package dev.hearth.application.work;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.job.port.Jobs;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.work.port.ProjectPostings;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectNews;
import dev.hearth.domain.work.ProjectNewsId;
import dev.hearth.domain.work.Task;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Notes what a project is to post, in the transaction of what happened, and asks for a job that posts it. What happens within a few
 * seconds of the first is posted together with it. Safe from any thread.
 */
public final class PostingQueue implements FollowUps {
    static final JobKind KIND = new JobKind("project-posting");

    /** So long more is waited for: a burst makes one message, and nobody waits long for it. */
    static final Duration GATHERING = Duration.ofSeconds(5);

    private final ProjectPostings postings;
    private final Jobs jobs;
    private final IdSource ids;
    private final Clock clock;

    public PostingQueue(ProjectPostings postings, Jobs jobs, IdSource ids, Clock clock) {
        this.postings = postings;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void of(Change change) {
        UserId by = new UserId(change.by().id());
        switch (change.after()) {
            case Task task ->
                happened(
                        by,
                        task.project(),
                        this::next,
                        ProjectNews.of(change.before().map(Task.class::cast), task));
            case Project project ->
                change.before().map(Project.class::cast).ifPresent(before -> changed(by, before, project));
            case Message message when change.before().isEmpty() -> said(by, message);
            default -> {}
        }
    }

    private void changed(UserId by, Project before, Project project) {
        if (project.life().deleted()) {
            postings.end(project.id());
        } else {
            happened(by, project.id(), this::next, ProjectNews.of(before, project));
        }
    }

    private void said(UserId by, Message message) {
        if (message.origin().conversation() instanceof Conversation.About place
                && place.scope().kind() == Scope.Kind.PROJECT) {
            // A send that is repeated says nothing new.
            ProjectNewsId once = new ProjectNewsId(message.id().value());
            happened(by, new ProjectId(place.scope().id()), () -> once, List.of(ProjectNews.of(message, place)));
        }
    }

    private ProjectNewsId next() {
        return new ProjectNewsId(ids.next());
    }

    private void happened(UserId by, ProjectId project, Supplier<ProjectNewsId> id, List<ProjectNews.Deed> deeds) {
        if (deeds.isEmpty()) {
            return;
        }
        postings.find(project).ifPresent(posting -> {
            List<ProjectNews.Deed> told =
                    deeds.stream().filter(deed -> posting.tells(deed.event())).toList();
            if (!told.isEmpty()) {
                note(by, project, id, told);
            }
        });
    }

    /**
     * First the news and then its job: a job that is taken in between tells it, and one that is asked for finds it. On a store without
     * transactions, what was noted just before a crash is told with what happens next.
     */
    private void note(UserId by, ProjectId project, Supplier<ProjectNewsId> id, List<ProjectNews.Deed> deeds) {
        Instant now = clock.instant();
        Instant due = postings.untoldSince(project).orElse(now).plus(GATHERING);
        deeds.forEach(deed ->
                postings.note(new ProjectNews(id.get(), project, deed.event(), by, now, deed.task(), deed.about())));
        String key = project.toString();
        jobs.add(Job.asked(new JobId(ids.next()), KIND, Optional.of(key), key, due, now));
    }
}
