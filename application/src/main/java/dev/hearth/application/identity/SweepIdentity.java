package dev.hearth.application.identity;

import dev.hearth.application.identity.port.OneTimeCodes;
import dev.hearth.application.identity.port.Sessions;
import java.time.Clock;
import java.time.Instant;

/** Removes sessions and codes that are over. Nothing is wrong without it but that they gather. */
public final class SweepIdentity {
    private final Sessions sessions;
    private final OneTimeCodes codes;
    private final Clock clock;

    public SweepIdentity(Sessions sessions, OneTimeCodes codes, Clock clock) {
        this.sessions = sessions;
        this.codes = codes;
        this.clock = clock;
    }

    public void run() {
        Instant now = clock.instant();
        sessions.sweep(now);
        codes.sweep(now);
    }
}
