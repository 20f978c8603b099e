package dev.hearth.application.admin;

import dev.hearth.domain.admin.AuditEntry;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** An audit entry as administrators see it. */
public record AuditView(
        String id, Instant at, Optional<String> actorId, String action, String subjectId, String detail) {
    static AuditView of(AuditEntry entry) {
        return new AuditView(
                entry.id().toString(),
                entry.at(),
                entry.actor().map(UserId::toString),
                entry.action().name().toLowerCase(Locale.ROOT),
                entry.subject().toString(),
                entry.detail());
    }
}
