package dev.hearth.application.work;

import dev.hearth.application.chat.MessageAccess;
import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.Caller;
import java.util.List;
import java.util.Set;

/** Lists the tasks that were made from a message, to who may see the message: those they may see. */
public final class ListMessageTasks {
    private final MessageAccess messages;
    private final Tasks tasks;
    private final TaskCards cards;

    public ListMessageTasks(MessageAccess messages, Tasks tasks, TaskCards cards) {
        this.messages = messages;
        this.tasks = tasks;
        this.cards = cards;
    }

    /** As they are now, in the order they were made; what is deleted is none of them. */
    public List<TaskCardView> run(Caller caller, MessageId id) {
        return cards.of(caller, tasks.from(Set.of(messages.find(caller, id).id())));
    }
}
