package dev.hearth.application.admin;

import dev.hearth.application.admin.port.AuditLog;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.admin.AuditAction;
import dev.hearth.domain.admin.AuditEntry;
import dev.hearth.domain.admin.AuditId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import java.time.Clock;
import java.util.Optional;

/** Writes down what administrators do. */
public final class Auditor {
    private final AuditLog log;
    private final IdSource ids;
    private final Clock clock;

    public Auditor(AuditLog log, IdSource ids, Clock clock) {
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    void note(Caller actor, AuditAction action, UserId subject, String detail) {
        note(Optional.of(actor.user()), action, subject, detail);
    }

    /** Without an actor: the operator at the console. */
    void note(Optional<UserId> actor, AuditAction action, UserId subject, String detail) {
        log.add(new AuditEntry(new AuditId(ids.next()), clock.instant(), actor, action, subject, detail));
    }
}
