package dev.hearth.application.work;

import dev.hearth.application.chat.port.Unread;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.TaskName;
import java.util.List;
import java.util.Optional;

/** Counts what somebody who hears of a task's comments has not read of them. */
public final class ShowUnreadComments {
    private final TaskAccess tasks;
    private final Unread unread;

    public ShowUnreadComments(TaskAccess tasks, Unread unread) {
        this.tasks = tasks;
        this.unread = unread;
    }

    /**
     * How much of what is said about a task is unread.
     *
     * @param following whether they hear of it; who does not has nothing unread
     * @param readUpTo everything behind this position is counted, absent for who does not follow
     * @param unread comments by others that are not deleted
     * @param mentions those of them that call the person
     */
    public record UnreadComments(
            String taskId, boolean following, Optional<Long> readUpTo, long unread, long mentions) {}

    public UnreadComments run(Caller caller, TaskName name) {
        SeenTask task = tasks.seen(caller, name);
        Conversation place = CommentAccess.conversation(task);
        String id = task.task().id().toString();
        return unread.of(caller.user(), List.of(place)).values().stream()
                .findFirst()
                .map(c -> new UnreadComments(id, true, Optional.of(c.from()), c.messages(), c.mentions()))
                .orElseGet(() -> new UnreadComments(id, false, Optional.empty(), 0, 0));
    }
}
