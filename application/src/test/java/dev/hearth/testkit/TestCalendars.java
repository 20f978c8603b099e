package dev.hearth.testkit;

import dev.hearth.application.identity.OngoingSession;
import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.application.local.RandomSecrets;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.work.CalendarTasks;
import dev.hearth.application.work.CreateCalendar;
import dev.hearth.application.work.ListCalendars;
import dev.hearth.application.work.ProjectAccess;
import dev.hearth.application.work.ReadCalendar;
import dev.hearth.application.work.RevokeCalendar;
import dev.hearth.application.work.RotateCalendar;
import dev.hearth.application.work.VisibleProjects;
import dev.hearth.testkit.memory.PlainCalendars;
import java.time.Clock;

/** The use cases of calendars of one node. */
public final class TestCalendars {
    private final Stores stores;
    private final IdSource ids;
    private final Clock clock;
    private final SecretSource secrets = new RandomSecrets();
    private final ProjectAccess projects;

    TestCalendars(Stores stores, IdSource ids, Clock clock) {
        this.stores = stores;
        this.ids = ids;
        this.clock = clock;
        this.projects =
                new ProjectAccess(stores.projects(), stores.projectMembers(), stores.groups(), stores.groupMembers());
    }

    public CreateCalendar create() {
        return new CreateCalendar(
                stores.calendarLinks(),
                projects,
                new OngoingSession(stores.sessions(), clock),
                secrets,
                stores.transactions(),
                ids,
                clock);
    }

    public ListCalendars list() {
        return new ListCalendars(stores.calendarLinks());
    }

    public RotateCalendar rotate() {
        return new RotateCalendar(
                stores.calendarLinks(),
                new OngoingSession(stores.sessions(), clock),
                secrets,
                stores.transactions(),
                clock);
    }

    public RevokeCalendar revoke() {
        return new RevokeCalendar(stores.calendarLinks());
    }

    /** Writes {@linkplain PlainCalendars plain calendars}. */
    public ReadCalendar read() {
        CalendarTasks tasks = new CalendarTasks(
                stores.taskLists(),
                projects,
                new VisibleProjects(stores.projects(), stores.groupMembers()),
                TestTasks.guests(stores));
        return new ReadCalendar(stores.calendarLinks(), stores.users(), tasks, new PlainCalendars(), clock);
    }
}
