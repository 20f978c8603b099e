package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.chat.SqliteMessages;
import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.work.port.TaskTransfers;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TransferredTask;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Tasks that go elsewhere: their row is in another project then, and a row of {@code task_traces} stays in the first. */
public final class SqliteTaskTransfers implements TaskTransfers {
    private final SqliteDatabase database;

    public SqliteTaskTransfers(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<TransferredTask> transfer(TaskId id, UnaryOperator<Task> change) {
        return database.write(session -> session.find(SqliteTasks.BY_ID, TaskRows::task, id.value())
                .map(before -> transferred(session, before, change.apply(before))));
    }

    @Override
    public int comments(Conversation.About task, int most) {
        long all = database.read(session -> SqliteMessages.count(session, task));
        return (int) Math.min(all, most);
    }

    private static TransferredTask transferred(Session session, Task before, Task after) {
        Task trace = before.trace(after).changedAt(ScopeHeads.next(session, before.scope()));
        Task placed = after.numbered(TaskWrites.nextNumber(session, after.project()))
                .at(new Neighbours(session, after).end().rank());
        TransferredTask moved = new TransferredTask(trace, placed.storedAt(ScopeHeads.next(session, placed.scope())));
        TaskWrites.transfer(session, before, moved);
        return moved;
    }
}
