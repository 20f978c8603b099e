package dev.hearth.application.notification;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.job.JobHandler;
import dev.hearth.application.notification.port.Notifications;
import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.notification.Cause;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.Subject;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tells people what concerns them, by the rights and wishes of the moment it does so. What a notification is called follows from what
 * it is about, and it knows what was added to it: doing a job twice tells once.
 */
public final class NotificationDelivery implements JobHandler {
    private static final int PAGE = 200;

    /** Of one task; somebody who leaves more unread marks what is left themselves. */
    private static final int MOST_UNREAD = 1000;

    private final Notifications notifications;
    private final Recipients recipients;
    private final Invitees invitees;
    private final Messages messages;
    private final Tasks tasks;
    private final Whereabouts whereabouts;
    private final MailPlan mail;
    private final PushPlan push;
    private final EventBus bus;
    private final Clock clock;

    public NotificationDelivery(
            Notifications notifications,
            Recipients recipients,
            Invitees invitees,
            Messages messages,
            Tasks tasks,
            MailPlan mail,
            PushPlan push,
            EventBus bus,
            Clock clock) {
        this.notifications = notifications;
        this.recipients = recipients;
        this.invitees = invitees;
        this.messages = messages;
        this.tasks = tasks;
        this.whereabouts = new Whereabouts(messages, tasks);
        this.mail = mail;
        this.push = push;
        this.bus = bus;
        this.clock = clock;
    }

    @Override
    public JobKind kind() {
        return NotificationQueue.KIND;
    }

    @Override
    public void handle(Job job) {
        switch (Errand.parse(job.payload())) {
            case Errand.Said said ->
                messages.find(said.message())
                        .filter(message -> message.deleted().isEmpty())
                        .ifPresent(this::said);
            case Errand.Assigned assigned -> there(assigned.task()).ifPresent(task -> assigned(task, assigned));
            case Errand.Moved moved -> there(moved.task()).ifPresent(task -> moved(task, moved));
            case Errand.Reacted reacted ->
                messages.find(reacted.message())
                        .filter(message -> message.deleted().isEmpty())
                        .filter(message -> message.reactions().by(reacted.by()).contains(reacted.emoji()))
                        .ifPresent(message -> reacted(message, reacted));
            case Errand.LetIn letIn -> letIn(letIn);
            case Errand.Visited visited -> there(visited.task()).ifPresent(task -> visited(task, visited));
            case Errand.Secured secured -> secured(secured);
            case Errand.Invited invited -> invitees.of(invited.invitation()).ifPresent(this::invited);
            case Errand.Transferred transferred ->
                tasks.find(transferred.task()).ifPresent(this::transferred);
            case Errand.ReadUpTo read -> read(read);
        }
    }

    private Optional<Task> there(TaskId id) {
        return tasks.find(id).filter(task -> !task.gone());
    }

    private void said(Message message) {
        Set<UserId> called = recipients.called(message);
        tell(called, NotificationType.MENTION, message, Subject.of(message));
        Conversation place = message.origin().conversation();
        Subject.of(place).ifPresent(thread -> {
            Set<UserId> followers = new HashSet<>(recipients.followers(place));
            followers.removeAll(called);
            followers.remove(message.author());
            tell(
                    followers,
                    place.channel().isPresent() ? NotificationType.REPLY : NotificationType.COMMENT,
                    message,
                    thread);
        });
    }

    private void tell(Set<UserId> people, NotificationType type, Message message, Subject subject) {
        people.forEach(person -> recipients
                .listener(person, type, message)
                .ifPresent(user -> tell(user, type, subject, Cause.of(message))));
    }

    /** The same emoji of the same person is the same thing, however often it was taken away and given again. */
    private void reacted(Message message, Errand.Reacted reacted) {
        String name = "%s %s %s".formatted(message.id(), reacted.by(), reacted.emoji());
        Cause cause = Cause.named(name, Optional.of(reacted.by()), reacted.at(), message.position());
        recipients
                .listener(
                        message.author(),
                        NotificationType.REACTION,
                        message.origin().conversation())
                .ifPresent(user -> tell(user, NotificationType.REACTION, Subject.of(message), cause));
    }

    private void letIn(Errand.LetIn letIn) {
        Scope place = letIn.place();
        String name = "%s %s %d".formatted(place, letIn.person(), letIn.revision());
        // Behind nothing that can be read: whoever reads anything there knows of it.
        Cause cause = Cause.named(name, Optional.of(letIn.by()), letIn.at(), 0);
        if (recipients.isClosed(place)) {
            recipients
                    .listener(letIn.person(), NotificationType.INVITATION, place)
                    .ifPresent(user -> tell(user, NotificationType.INVITATION, Subject.of(place), cause));
        }
    }

    private void visited(Task task, Errand.Visited visited) {
        String name = "guest %s %s %d"
                .formatted(task.id(), visited.person(), visited.at().toEpochMilli());
        Cause cause = Cause.named(name, Optional.of(visited.by()), visited.at(), Cause.NOT_SAID);
        recipients
                .listener(visited.person(), NotificationType.INVITATION, task)
                .ifPresent(user -> tell(user, NotificationType.INVITATION, Subject.of(task), cause));
    }

    private void secured(Errand.Secured secured) {
        UserId person = secured.person();
        Cause cause = Cause.byTime(secured.toString(), secured.at());
        recipients
                .listener(person, NotificationType.SYSTEM)
                .ifPresent(user -> tell(user, NotificationType.SYSTEM, Subject.of(person, secured.notice()), cause));
    }

    private void invited(Invitees.Invitee invitee) {
        Invitation invitation = invitee.invitation();
        Cause cause = new Cause(invitation.id().value(), invitation.inviter(), invitation.createdAt(), Cause.NOT_SAID);
        recipients
                .listener(invitee.person(), NotificationType.INVITATION)
                .ifPresent(user -> tell(user, NotificationType.INVITATION, Subject.of(invitation), cause));
    }

    private void moved(Task task, Errand.Moved moved) {
        Cause cause = new Cause(moved.cause(), moved.by(), moved.at(), Cause.NOT_SAID);
        Set<UserId> people = new HashSet<>(task.watchers());
        people.addAll(task.details().assignees());
        people.remove(moved.by());
        people.forEach(person -> recipients
                .listener(person, NotificationType.STATUS, task)
                .ifPresent(user -> tell(user, NotificationType.STATUS, Subject.of(task), cause)));
    }

    private void assigned(Task task, Errand.Assigned assigned) {
        Cause cause = new Cause(assigned.cause(), assigned.by(), assigned.at(), Cause.NOT_SAID);
        for (UserId person : assigned.people()) {
            if (task.details().assignees().contains(person)) {
                recipients
                        .listener(person, NotificationType.ASSIGNMENT, task)
                        .ifPresent(user -> tell(user, NotificationType.ASSIGNMENT, Subject.of(task), cause));
            }
        }
    }

    /** Told again where it is known already: a first try may have died between storing and telling. */
    void tell(User person, NotificationType type, Subject subject, Cause cause) {
        boolean rings = person.rings(type, clock.instant());
        Notification none = Notification.none(person.id(), type, subject);
        Notification told = push.noted(
                person, none, cause, () -> notifications.note(none, before -> with(before, subject, cause, rings)));
        bus.publish(told);
        if (told.isToMail() && person.isMailed(type)) {
            mail.happened(person);
        }
    }

    /** What was added before in another place has positions that mean nothing here; in this one all of it lies before. */
    private static Notification with(Notification before, Subject subject, Cause cause, boolean rings) {
        if (before.after(cause).equals(before)) {
            return before;
        }
        boolean cameHere = !before.subject().place().equals(subject.place());
        Notification here = cameHere ? before.movedTo(subject.place(), 0) : before;
        return here.after(cause).ringing(rings);
    }

    /**
     * What somebody has not read of it stands where it was told by a position of the project it was in. What they read since it went is
     * found only now; so is what they had read before, where that was not done by then.
     */
    private void transferred(Task task) {
        UUID line = task.id().value();
        for (UserId person : recipients.concerned(task)) {
            notifications
                    .unreadIn(person, line, Cause.NOT_SAID, MOST_UNREAD)
                    .forEach(told -> notifications
                            .change(told.id(), one -> whereabouts.in(task, one))
                            .ifPresent(bus::publish));
            read(new Errand.ReadUpTo(person, line, recipients.readUpTo(person, task), Optional.of(task.scope())));
        }
    }

    /** A position of one place means nothing in another: what is told as of that one stays, also where it fills a page. */
    private void read(Errand.ReadUpTo read) {
        Instant now = clock.instant();
        List<Notification> unread;
        boolean some;
        do {
            unread = notifications.unreadIn(read.person(), read.line(), read.position(), PAGE);
            List<Notification> done = unread.stream()
                    .filter(found -> isKnownBy(read, found))
                    .flatMap(found ->
                            notifications
                                    .change(found.id(), one -> isKnownBy(read, one) ? one.read(now) : one)
                                    .stream())
                    .toList();
            done.forEach(bus::publish);
            some = done.stream().anyMatch(one -> !one.unread());
        } while (some && unread.size() == PAGE);
    }

    private static boolean isKnownBy(Errand.ReadUpTo read, Notification one) {
        return one.position() <= read.position()
                && read.place()
                        .filter(place -> !place.equals(one.subject().place()))
                        .isEmpty();
    }
}
