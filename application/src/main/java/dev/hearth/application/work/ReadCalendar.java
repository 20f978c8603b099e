package dev.hearth.application.work;

import dev.hearth.application.identity.port.Users;
import dev.hearth.application.work.port.CalendarFormat;
import dev.hearth.application.work.port.CalendarLinks;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.CalendarLink;
import dev.hearth.domain.work.CalendarSheet;
import java.time.Clock;
import java.time.Instant;

/**
 * Reads a calendar for whoever has its secret, as its owner would see it now. A secret that was never given out, one that was revoked, one of a
 * closed account and one of a project the owner no longer sees are all the same: there is no such calendar.
 */
public final class ReadCalendar {
    private final CalendarLinks links;
    private final Users users;
    private final CalendarTasks tasks;
    private final CalendarFormat format;
    private final Clock clock;

    public ReadCalendar(CalendarLinks links, Users users, CalendarTasks tasks, CalendarFormat format, Clock clock) {
        this.links = links;
        this.users = users;
        this.tasks = tasks;
        this.format = format;
        this.clock = clock;
    }

    public String run(SecretCode code, CalendarSheet.Form form) {
        CalendarLink link = links.find(SecretDigest.of(code)).orElseThrow(ReadCalendar::none);
        User owner = users.find(link.owner()).filter(User::isActive).orElseThrow(ReadCalendar::none);
        Instant now = clock.instant();
        return format.write(sheet(Caller.absent(owner, now), link, form, now));
    }

    private CalendarSheet sheet(Caller owner, CalendarLink link, CalendarSheet.Form form, Instant now) {
        try {
            return tasks.sheet(owner, link, form, now);
        } catch (Refusal.NotFound hidden) {
            throw none();
        }
    }

    private static Refusal none() {
        return new Refusal.NotFound("calendar");
    }
}
