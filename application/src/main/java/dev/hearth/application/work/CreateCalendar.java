package dev.hearth.application.work;

import dev.hearth.application.identity.OngoingSession;
import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.port.CalendarLinks;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.CalendarId;
import dev.hearth.domain.work.CalendarLink;
import dev.hearth.domain.work.ProjectId;
import java.time.Clock;
import java.util.Optional;

/** Makes a secret address at which programs read one's tasks as a calendar, and tells it this once. */
public final class CreateCalendar {
    private final CalendarLinks links;
    private final ProjectAccess projects;
    private final OngoingSession session;
    private final SecretSource secrets;
    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public CreateCalendar(
            CalendarLinks links,
            ProjectAccess projects,
            OngoingSession session,
            SecretSource secrets,
            Transactions transactions,
            IdSource ids,
            Clock clock) {
        this.links = links;
        this.projects = projects;
        this.session = session;
        this.secrets = secrets;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is to be in it.
     *
     * @param project whose tasks; empty for what is assigned to the caller, in all projects
     */
    public record Command(Optional<ProjectId> project, Optional<String> name) {}

    /** For a project only where one may look at it. */
    public CalendarView run(Caller caller, Command command) {
        command.project().ifPresent(project -> projects.seen(caller, project));
        SecretCode code = secrets.next();
        CalendarLink link = CalendarLink.made(
                new CalendarId(ids.next()),
                caller.user(),
                command.project(),
                command.name(),
                SecretDigest.of(code),
                clock.instant());
        return CalendarView.of(stored(caller, link), Optional.of(code));
    }

    private CalendarLink stored(Caller caller, CalendarLink link) {
        CalendarLink stored = transactions.run(() -> {
            session.mustGoOn(caller);
            mustHaveRoom(caller);
            links.add(link);
            return link;
        });
        mustStillGoOn(caller, stored);
        return stored;
    }

    private void mustHaveRoom(Caller caller) {
        if (links.of(caller.user()).size() >= CalendarLink.MOST) {
            throw new Refusal.LimitReached("There can be at most " + CalendarLink.MOST + " links to calendars.");
        }
    }

    /** A store may let a sign-out pass between the look and the link; who signs out later than now finds the link, and ends it. */
    private void mustStillGoOn(Caller caller, CalendarLink link) {
        try {
            session.mustGoOn(caller);
        } catch (Refusal.Unauthenticated ended) {
            links.remove(caller.user(), link.id());
            throw ended;
        }
    }
}
