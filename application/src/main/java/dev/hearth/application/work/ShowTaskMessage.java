package dev.hearth.application.work;

import dev.hearth.application.chat.MessageAccess;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.chat.MessageViews;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.TaskName;

/** Shows the message that a task was made from, to somebody who may see both. */
public final class ShowTaskMessage {
    private final TaskAccess tasks;
    private final MessageAccess messages;
    private final MessageViews views;

    public ShowTaskMessage(TaskAccess tasks, MessageAccess messages, MessageViews views) {
        this.tasks = tasks;
        this.messages = messages;
        this.views = views;
    }

    /** Refuses alike where there is none and where the caller may not see it. */
    public MessageView run(Caller caller, TaskName name) {
        MessageId source =
                tasks.seen(caller, name).task().life().source().orElseThrow(() -> new Refusal.NotFound("message"));
        return views.one(messages.find(caller, source));
    }
}
