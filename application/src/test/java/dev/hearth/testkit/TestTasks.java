package dev.hearth.testkit;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.work.ChangeTask;
import dev.hearth.application.work.CreateTask;
import dev.hearth.application.work.DeleteTask;
import dev.hearth.application.work.FollowTask;
import dev.hearth.application.work.ListTaskActivity;
import dev.hearth.application.work.ListTasks;
import dev.hearth.application.work.MoveTask;
import dev.hearth.application.work.NotedTasks;
import dev.hearth.application.work.ProjectAccess;
import dev.hearth.application.work.RestoreTask;
import dev.hearth.application.work.ShowBoard;
import dev.hearth.application.work.ShowTask;
import dev.hearth.application.work.TaskAccess;
import dev.hearth.application.work.TaskCursors;
import dev.hearth.application.work.UnfollowTask;
import java.time.Clock;

/** The use cases of tasks of one node. */
public final class TestTasks {
    private final Stores stores;
    private final TestGroups groups;
    private final TaskAccess access;
    private final NotedTasks noted;
    private final UserCards cards;
    private final Cursors cursors;
    private final IdSource ids;
    private final Clock clock;

    TestTasks(
            Stores stores,
            TestGroups groups,
            UserCards cards,
            Cursors cursors,
            EventBus bus,
            IdSource ids,
            Clock clock) {
        this.stores = stores;
        this.groups = groups;
        this.access = new TaskAccess(
                stores.tasks(),
                stores.projects(),
                stores.projectMembers(),
                new ProjectAccess(stores.projects(), stores.projectMembers(), stores.groups(), stores.groupMembers()));
        this.noted = new NotedTasks(stores.tasks(), stores.taskActivity(), stores.transactions(), bus, ids, clock);
        this.cards = cards;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    public CreateTask createTask() {
        return new CreateTask(access, groups.access(), noted, ids, clock);
    }

    public ShowTask showTask() {
        return new ShowTask(access);
    }

    public ChangeTask changeTask() {
        return new ChangeTask(access, noted, clock);
    }

    public MoveTask moveTask() {
        return new MoveTask(access, noted, clock);
    }

    public DeleteTask deleteTask() {
        return new DeleteTask(access, noted, clock);
    }

    public RestoreTask restoreTask() {
        return new RestoreTask(access, noted, clock);
    }

    public FollowTask followTask() {
        return new FollowTask(access, noted);
    }

    public UnfollowTask unfollowTask() {
        return new UnfollowTask(access, noted);
    }

    public ListTasks listTasks() {
        return new ListTasks(access, new TaskCursors(stores.taskLists(), cursors));
    }

    public ShowBoard showBoard() {
        return new ShowBoard(access, stores.taskLists());
    }

    public ListTaskActivity listTaskActivity() {
        return new ListTaskActivity(access, stores.taskActivity(), cards, cursors);
    }
}
