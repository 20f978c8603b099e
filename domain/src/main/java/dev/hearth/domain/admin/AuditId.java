package dev.hearth.domain.admin;

import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names one audit entry; later entries have larger ids. */
public record AuditId(UUID value) {
    public static AuditId parse(String text) {
        return new AuditId(Uuids.parse("auditId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
