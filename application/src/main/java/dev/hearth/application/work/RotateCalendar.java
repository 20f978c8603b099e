package dev.hearth.application.work;

import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.application.work.port.CalendarLinks;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.CalendarId;
import java.time.Clock;
import java.util.Optional;

/** Gives a calendar another secret address, and tells it this once; the old one leads nowhere from then on. */
public final class RotateCalendar {
    private final CalendarLinks links;
    private final SecretSource secrets;
    private final Clock clock;

    public RotateCalendar(CalendarLinks links, SecretSource secrets, Clock clock) {
        this.links = links;
        this.secrets = secrets;
        this.clock = clock;
    }

    public CalendarView run(Caller caller, CalendarId id) {
        SecretCode code = secrets.next();
        return links.renew(caller.user(), id, SecretDigest.of(code), clock.instant())
                .map(link -> CalendarView.of(link, Optional.of(code)))
                .orElseThrow(() -> new Refusal.NotFound("calendar"));
    }
}
