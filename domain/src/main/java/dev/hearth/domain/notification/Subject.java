package dev.hearth.domain.notification;

import dev.hearth.domain.admin.Announcement;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.identity.SecurityNotice;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.Task;
import java.util.Optional;
import java.util.UUID;

/**
 * What a notification is about.
 *
 * @param place whoever may not look there any more is shown nothing of it; of an invitation, whoever it is not for any more; of what
 *     concerns nothing but the person, their own scope
 * @param line where it is read: the channel, the thread or the task
 */
public record Subject(Scope place, Kind kind, UUID id, UUID line) {
    /** What sort of thing it is. */
    public enum Kind {
        MESSAGE,
        COMMENT,
        TASK,
        /** The place itself. */
        PLACE,
        /** Into a group, to somebody who is not in it. */
        INVITATION,
        /** What an administrator has to say. */
        ANNOUNCEMENT,
        /** What was done to the person's own account. */
        SECURITY
    }

    /** The same, in the place where it is by now. */
    Subject in(Scope where) {
        return new Subject(where, kind, id, line);
    }

    /** What was said in a channel, or about a task. */
    public static Subject of(Message message) {
        Conversation said = message.origin().conversation();
        Kind kind = said.channel().isPresent() ? Kind.MESSAGE : Kind.COMMENT;
        return new Subject(said.scope(), kind, message.id().value(), line(said));
    }

    public static Subject of(Task task) {
        return new Subject(task.scope(), Kind.TASK, task.id().value(), task.id().value());
    }

    public static Subject of(Scope place) {
        return new Subject(place, Kind.PLACE, place.id(), place.id());
    }

    public static Subject of(Invitation invitation) {
        UUID id = invitation.id().value();
        return new Subject(invitation.group().scope(), Kind.INVITATION, id, id);
    }

    /** As somebody is told of it. */
    public static Subject of(UserId person, Announcement announcement) {
        UUID id = announcement.id().value();
        return new Subject(person.scope(), Kind.ANNOUNCEMENT, id, id);
    }

    /** As somebody is told of it. */
    public static Subject of(UserId person, SecurityNotice notice) {
        return new Subject(person.scope(), Kind.SECURITY, notice.id(), notice.id());
    }

    /** All that is said in a thread, or about a task; empty for a channel's own line. */
    public static Optional<Subject> of(Conversation conversation) {
        UUID line = line(conversation);
        return switch (conversation) {
            case Conversation.Line own -> Optional.empty();
            case Conversation.Replies thread -> Optional.of(new Subject(thread.scope(), Kind.MESSAGE, line, line));
            case Conversation.About about -> Optional.of(new Subject(about.scope(), Kind.TASK, line, line));
        };
    }

    /** A conversation as one id. */
    public static UUID line(Conversation conversation) {
        return switch (conversation) {
            case Conversation.Line line -> line.in().value();
            case Conversation.Replies thread -> thread.root().value();
            case Conversation.About about -> about.subject();
        };
    }
}
