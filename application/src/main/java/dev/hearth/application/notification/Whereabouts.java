package dev.hearth.application.notification;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.notification.Cause;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import java.util.UUID;

/** Where what people are told of stands by now: a task may have gone to another project, with all that is said about it. */
public final class Whereabouts {
    private final Messages messages;
    private final Tasks tasks;

    public Whereabouts(Messages messages, Tasks tasks) {
        this.messages = messages;
        this.tasks = tasks;
    }

    /** The notification in the place where its task is. */
    Notification now(Notification told) {
        return told.subject().place().kind() == Scope.Kind.PROJECT
                ? tasks.find(new TaskId(told.subject().line()))
                        .map(task -> in(task, told))
                        .orElse(told)
                : told;
    }

    /** The notification in the place of a task that it tells of. */
    Notification in(Task task, Notification told) {
        return told.subject().place().equals(task.scope()) ? told : told.movedTo(task.scope(), position(told));
    }

    /** Where what it tells of stands now, of something that was said. */
    private long position(Notification told) {
        UUID said = told.type() == NotificationType.REACTION ? told.subject().id() : told.latest();
        return messages.find(new MessageId(said))
                .map(Message::position)
                .filter(any -> told.position() != Cause.NOT_SAID)
                .orElse(told.position());
    }
}
