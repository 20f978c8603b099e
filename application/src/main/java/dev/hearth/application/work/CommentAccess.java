package dev.hearth.application.work;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Finds comments for those who may look at the task; to everybody else there is no such comment. */
public final class CommentAccess {
    private final Messages messages;
    private final TaskAccess tasks;

    public CommentAccess(Messages messages, TaskAccess tasks) {
        this.messages = messages;
        this.tasks = tasks;
    }

    /** A comment, and who somebody is where it was made. */
    record Seen(Message comment, SeenTask task) {}

    static Conversation.About conversation(SeenTask task) {
        return new Conversation.About(task.task().scope(), task.task().id().value());
    }

    Seen seen(Caller caller, MessageId id) {
        return found(caller, id, tasks::seen);
    }

    /** As {@link #seen}, for somebody who does the project's work, or is the task's guest, and of a project in which things may change. */
    Seen open(Caller caller, MessageId id) {
        return found(caller, id, tasks::mustTalk);
    }

    /** Those of some people who can be called where a comment is. */
    Set<UserId> callable(Seen seen, Set<UserId> people) {
        return tasks.about(seen.task().task(), people);
    }

    private Seen found(Caller caller, MessageId id, BiFunction<Caller, TaskName, SeenTask> task) {
        Message comment = messages.find(id).orElseThrow(CommentAccess::none);
        if (!(comment.origin().conversation() instanceof Conversation.About about)
                || about.scope().kind() != Scope.Kind.PROJECT) {
            throw none();
        }
        try {
            return new Seen(comment, mustBeOf(comment, task.apply(caller, TaskName.of(new TaskId(about.subject())))));
        } catch (Refusal.NotFound hidden) {
            throw none();
        }
    }

    /** Rights to a task are rights to what is said where it is: the two go to another project one after the other. */
    private static SeenTask mustBeOf(Message comment, SeenTask task) {
        if (!comment.scope().equals(task.task().scope())) {
            throw none();
        }
        return task;
    }

    /** Whether a comment is still in the place in which it was seen. */
    boolean isStill(Message seen) {
        return messages.find(seen.id())
                .filter(comment -> comment.scope().equals(seen.scope()))
                .isPresent();
    }

    /** Changes a comment that was seen before; refuses where it is no longer in the place in which it was seen. */
    Message change(Seen seen, UnaryOperator<Message> change) {
        Message before = seen.comment();
        return messages.change(before.id(), comment -> {
                    if (!comment.scope().equals(before.scope())) {
                        throw none();
                    }
                    return change.apply(comment);
                })
                .orElseThrow(CommentAccess::none);
    }

    private static Refusal none() {
        return new Refusal.NotFound("comment");
    }
}
