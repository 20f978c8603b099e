package dev.hearth.application.work;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.TaskName;

/** Lists what was said about a task, newest first, to those who may look at it. */
public final class ListComments {
    private final TaskAccess tasks;
    private final Messages messages;
    private final CommentViews views;
    private final Cursors cursors;

    public ListComments(TaskAccess tasks, Messages messages, CommentViews views, Cursors cursors) {
        this.tasks = tasks;
        this.messages = messages;
        this.views = views;
        this.cursors = cursors;
    }

    public Page<CommentView> run(Caller caller, TaskName name, PageRequest request) {
        SeenTask task = tasks.seen(caller, name);
        // A position is its project's: where the task has gone to another one since, what a page ended with means
        // nothing.
        String list = "comments:" + task.task().project() + ":" + task.task().id() + ":" + caller.user();
        long position = cursors.open(list, request.cursor()).map(Long::valueOf).orElse(Messages.NEWEST);
        return cursors.seal(
                list, views.of(messages.before(CommentAccess.conversation(task), position, request.limit())));
    }
}
