package dev.hearth.application.notification;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.job.JobBell;
import dev.hearth.application.job.port.Jobs;
import dev.hearth.application.notification.port.Notifications;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.InvitationId;
import dev.hearth.domain.identity.SecurityNotice;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.notification.Subject;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks for a job where a change can concern somebody, in the change's own transaction. Whoever changes something tells of it after the
 * commit; hearing that, this rings for the worker, so that nobody waits for its next look. Safe from any thread.
 */
public final class NotificationQueue implements FollowUps, AutoCloseable {
    static final JobKind KIND = new JobKind("notify");

    private final Jobs jobs;
    private final Notifications notifications;
    private final TaskAlarms alarms;
    private final JobBell bell;
    private final IdSource ids;
    private final Clock clock;
    private final EventBus.Subscription subscription;

    /** In which scopes something was asked for that was perhaps not committed yet. */
    private final Set<Scope> asked = ConcurrentHashMap.newKeySet();

    public NotificationQueue(
            Jobs jobs,
            Notifications notifications,
            TaskAlarms alarms,
            JobBell bell,
            EventBus bus,
            IdSource ids,
            Clock clock) {
        this.jobs = jobs;
        this.notifications = notifications;
        this.alarms = alarms;
        this.bell = bell;
        this.ids = ids;
        this.clock = clock;
        this.subscription = bus.subscribe(new Ear());
    }

    @Override
    public void of(Change change) {
        switch (change.after()) {
            case Message message -> {
                said(change.before().map(Message.class::cast), message);
                reacted(new UserId(change.by().id()), change.before().map(Message.class::cast), message);
            }
            case Task task ->
                worked(new UserId(change.by().id()), change.before().map(Task.class::cast), task);
            case GroupMember member -> letIn(change, member.user(), member.firstRevision());
            case ChannelMember member -> letIn(change, member.user(), member.firstRevision());
            case ProjectMember member -> letIn(change, member.user(), member.firstRevision());
            case ReadMarker marker -> read(marker);
            default -> {}
        }
    }

    /** Who follows a thread or a task hears of what is said there once; who is called, also when that comes with an edit. */
    private void said(Optional<Message> before, Message message) {
        boolean isNew = before.isEmpty();
        boolean inTheOpen = message.origin().conversation() instanceof Conversation.Line;
        if ((isNew && !inTheOpen) || calls(before, message)) {
            Errand.Said said = new Errand.Said(message.id());
            ask(message, Optional.of(said.toString()), said);
        }
    }

    private static boolean calls(Optional<Message> before, Message message) {
        Mentions known = before.map(old -> old.body().mentions()).orElse(Mentions.NONE);
        Mentions mentions = message.body().mentions();
        boolean everybody =
                mentions.audience() == Mentions.Audience.EVERYBODY && known.audience() != mentions.audience();
        return everybody
                || mentions.people().stream()
                        .anyMatch(person -> !person.equals(message.author())
                                && !known.people().contains(person));
    }

    @Override
    public void invited(UUID invitation) {
        add(Optional.empty(), new Errand.Invited(new InvitationId(invitation)));
    }

    @Override
    public void letIn(Scope by, UUID task, Scope guest) {
        add(
                Optional.empty(),
                new Errand.Visited(new TaskId(task), new UserId(guest.id()), new UserId(by.id()), clock.instant()));
    }

    @Override
    public void secured(Scope person, String what) {
        add(
                Optional.empty(),
                new Errand.Secured(new UserId(person.id()), SecurityNotice.valueOf(what), clock.instant()));
    }

    @Override
    public void stored() {
        bell.ring();
    }

    private void letIn(Change change, UserId person, long revision) {
        UserId by = new UserId(change.by().id());
        if (change.before().isEmpty() && !by.equals(person)) {
            Scope place = change.after().scope();
            ask(change.after(), Optional.empty(), new Errand.LetIn(place, person, revision, by, clock.instant()));
        }
    }

    private void reacted(UserId by, Optional<Message> before, Message message) {
        if (before.isEmpty() || by.equals(message.author())) {
            return;
        }
        List<Emoji> given = new ArrayList<>(message.reactions().by(by));
        given.removeAll(before.get().reactions().by(by));
        for (Emoji emoji : given) {
            Errand.Reacted reacted = new Errand.Reacted(message.id(), by, clock.instant(), emoji);
            ask(message, Optional.of("reacted %s %s %s".formatted(message.id(), by, emoji)), reacted);
        }
    }

    private void worked(UserId by, Optional<Task> before, Task task) {
        Instant now = clock.instant();
        List<UserId> people = new ArrayList<>(task.details().assignees());
        before.ifPresent(old -> people.removeAll(old.details().assignees()));
        people.remove(by);
        if (!people.isEmpty()) {
            ask(task, Optional.empty(), new Errand.Assigned(task.id(), ids.next(), by, now, people));
        }
        if (before.filter(old -> old.stage().status() != task.stage().status()).isPresent()) {
            ask(task, Optional.empty(), new Errand.Moved(task.id(), ids.next(), by, now));
        }
        if (before.filter(old -> !old.project().equals(task.project())).isPresent()) {
            Errand.Transferred transferred = new Errand.Transferred(task.id());
            ask(task, Optional.of(transferred.toString()), transferred);
        }
        if (alarms.follow(before, task)) {
            asked.add(task.scope());
        }
    }

    private void read(ReadMarker marker) {
        UUID line = Subject.line(marker.conversation());
        if (!notifications.unreadIn(marker.user(), line, marker.position(), 1).isEmpty()) {
            Optional<Scope> place = Optional.of(marker.conversation().scope());
            ask(marker, Optional.empty(), new Errand.ReadUpTo(marker.user(), line, marker.position(), place));
        }
    }

    private void ask(Revised about, Optional<String> key, Errand errand) {
        add(key, errand);
        asked.add(about.scope());
    }

    private void add(Optional<String> key, Errand errand) {
        Instant now = clock.instant();
        jobs.add(Job.asked(new JobId(ids.next()), KIND, key, errand.toString(), now, now));
    }

    @Override
    public void close() {
        subscription.close();
    }

    private final class Ear implements EventBus.Listener {
        @Override
        public void changed(Revised change) {
            if (asked.remove(change.scope())) {
                bell.ring();
            }
        }
    }
}
