package dev.hearth.application.work;

import dev.hearth.application.identity.OngoingSession;
import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.application.shared.port.Transactions;
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
    private final OngoingSession session;
    private final SecretSource secrets;
    private final Transactions transactions;
    private final Clock clock;

    public RotateCalendar(
            CalendarLinks links, OngoingSession session, SecretSource secrets, Transactions transactions, Clock clock) {
        this.links = links;
        this.session = session;
        this.secrets = secrets;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A sign-out everywhere that passes by removes the link, with whichever address it has; so one look is enough. */
    public CalendarView run(Caller caller, CalendarId id) {
        SecretCode code = secrets.next();
        return transactions
                .run(() -> {
                    session.mustGoOn(caller);
                    return links.renew(caller.user(), id, SecretDigest.of(code), clock.instant());
                })
                .map(link -> CalendarView.of(link, Optional.of(code)))
                .orElseThrow(() -> new Refusal.NotFound("calendar"));
    }
}
