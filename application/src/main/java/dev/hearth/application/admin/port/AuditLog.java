package dev.hearth.application.admin.port;

import dev.hearth.domain.admin.AuditEntry;
import dev.hearth.domain.admin.AuditId;
import dev.hearth.domain.shared.Page;
import java.util.Optional;

/**
 * What administrators did, for good.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface AuditLog {
    void add(AuditEntry entry);

    /**
     * The entries, newest first.
     *
     * @param before the id of the last entry already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<AuditEntry> list(Optional<AuditId> before, int limit);
}
