package dev.hearth.domain.admin;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Text;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an administrator did. Never changed and never removed.
 *
 * @param actor who did it; empty for the operator at the server's own console
 * @param subject whom or what it was done to: the id of an account, or of a group or a job where the action says so
 * @param detail a few words, at most {@value #MAX_DETAIL} characters, such as the role before and after; may be empty
 */
public record AuditEntry(
        AuditId id, Instant at, Optional<UserId> actor, AuditAction action, UUID subject, String detail) {
    public static final int MAX_DETAIL = 500;

    public AuditEntry {
        Text.bounded("detail", detail, 0, MAX_DETAIL);
    }
}
