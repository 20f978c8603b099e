package dev.hearth.testkit;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.work.ChangeFilter;
import dev.hearth.application.work.DeleteFilter;
import dev.hearth.application.work.FilterAccess;
import dev.hearth.application.work.ListFilters;
import dev.hearth.application.work.ListSharedFilters;
import dev.hearth.application.work.ProjectAccess;
import dev.hearth.application.work.SaveFilter;
import dev.hearth.application.work.ShareFilter;
import dev.hearth.application.work.ShowFilter;
import java.time.Clock;

/** The use cases of saved filters of one node. */
public final class TestFilters {
    private final ProjectAccess projects;
    private final FilterAccess access;
    private final EventBus bus;
    private final IdSource ids;
    private final Clock clock;

    TestFilters(Stores stores, EventBus bus, IdSource ids, Clock clock) {
        this.projects =
                new ProjectAccess(stores.projects(), stores.projectMembers(), stores.groups(), stores.groupMembers());
        this.access = new FilterAccess(stores.savedFilters(), projects, stores.transactions());
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    public SaveFilter save() {
        return new SaveFilter(access, projects, bus, ids, clock);
    }

    public ShareFilter share() {
        return new ShareFilter(access, projects, bus, ids, clock);
    }

    public ListFilters list() {
        return new ListFilters(access);
    }

    public ListSharedFilters listShared() {
        return new ListSharedFilters(access, projects);
    }

    public ShowFilter show() {
        return new ShowFilter(access);
    }

    public ChangeFilter change() {
        return new ChangeFilter(access, bus);
    }

    public DeleteFilter delete() {
        return new DeleteFilter(access, bus, clock);
    }
}
