package dev.hearth.application.work;

import dev.hearth.application.chat.MessageAccess;
import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessagePolicy;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import java.util.Optional;
import java.util.Set;

/** Makes a task of what was said in a channel. Each knows of the other from then on. */
public final class CreateTaskFromMessage {
    /** So many tasks can be made from one message; a few more where several people make them at once. */
    static final int MOST = 50;

    private final MessageAccess messages;
    private final Tasks tasks;
    private final CreateTask create;

    public CreateTaskFromMessage(MessageAccess messages, Tasks tasks, CreateTask create) {
        this.messages = messages;
        this.tasks = tasks;
        this.create = create;
    }

    /**
     * What is to be made.
     *
     * @param title empty for what the message says first
     */
    public record Command(MessageId message, ProjectId project, Optional<TaskTitle> title) {}

    /**
     * For who may see the message and make tasks in the project. Nothing of the message but its first line goes where its channel
     * may be unknown.
     */
    public TaskView run(Caller caller, Command command) {
        Message message = messages.find(caller, command.message());
        MessagePolicy.mustBeThere(message);
        if (tasks.from(Set.of(message.id())).size() >= MOST) {
            throw new Refusal.LimitReached("At most " + MOST + " tasks can be made from a message.");
        }
        TaskTitle title = command.title()
                .orElseGet(() -> TaskTitle.of(message.body().text().orElseThrow()));
        return create.made(
                caller,
                new CreateTask.Command(command.project(), TaskStatus.TODO, TaskDetails.titled(title)),
                task -> task.from(message.id()));
    }
}
