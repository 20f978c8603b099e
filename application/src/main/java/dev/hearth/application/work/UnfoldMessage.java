package dev.hearth.application.work;

import dev.hearth.application.chat.MessageAccess;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.Caller;
import java.util.List;

/** Shows the tasks that a message of a channel names, to who may see the message: those they may see. */
public final class UnfoldMessage {
    private final MessageAccess messages;
    private final UnfoldedTasks unfolded;

    public UnfoldMessage(MessageAccess messages, UnfoldedTasks unfolded) {
        this.messages = messages;
        this.unfolded = unfolded;
    }

    /** As they are now, in the order they were made. */
    public List<TaskCardView> run(Caller caller, MessageId id) {
        return unfolded.of(caller, messages.find(caller, id));
    }
}
