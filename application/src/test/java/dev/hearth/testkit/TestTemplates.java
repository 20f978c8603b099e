package dev.hearth.testkit;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.work.ChangeTemplate;
import dev.hearth.application.work.CreateTask;
import dev.hearth.application.work.CreateTaskFromTemplate;
import dev.hearth.application.work.CreateTemplate;
import dev.hearth.application.work.DeleteTemplate;
import dev.hearth.application.work.ListTemplates;
import dev.hearth.application.work.ProjectAccess;
import dev.hearth.application.work.ShowTemplate;
import dev.hearth.application.work.TaskAccess;
import dev.hearth.application.work.TaskPatterns;
import dev.hearth.application.work.TemplateAccess;
import java.time.Clock;

/** The use cases of templates of one node. */
public final class TestTemplates {
    private final Stores stores;
    private final CreateTask createTask;
    private final TaskAccess tasks;
    private final TemplateAccess access;
    private final TaskPatterns patterns;
    private final EventBus bus;
    private final IdSource ids;
    private final Clock clock;

    TestTemplates(Stores stores, CreateTask createTask, EventBus bus, IdSource ids, Clock clock) {
        ProjectAccess projects =
                new ProjectAccess(stores.projects(), stores.projectMembers(), stores.groups(), stores.groupMembers());
        this.stores = stores;
        this.createTask = createTask;
        this.tasks = new TaskAccess(
                stores.tasks(),
                stores.projects(),
                stores.projectMembers(),
                TestTasks.guests(stores),
                projects,
                stores.users());
        this.access = new TemplateAccess(stores.taskTemplates(), projects, stores.transactions());
        this.patterns = new TaskPatterns(stores.tasks(), tasks);
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    public CreateTemplate create() {
        return new CreateTemplate(access, tasks, patterns, bus, ids, clock);
    }

    public ListTemplates list() {
        return new ListTemplates(access);
    }

    public ShowTemplate show() {
        return new ShowTemplate(access);
    }

    public ChangeTemplate change() {
        return new ChangeTemplate(access, tasks, bus);
    }

    public DeleteTemplate delete() {
        return new DeleteTemplate(access, bus, clock);
    }

    /** Makes tasks from them. */
    public CreateTaskFromTemplate use() {
        return new CreateTaskFromTemplate(stores.taskTemplates(), tasks, patterns, createTask, stores.users(), clock);
    }
}
