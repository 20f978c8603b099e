package dev.hearth.application.admin;

import dev.hearth.application.admin.port.AuditLog;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.admin.AdminPolicy;
import dev.hearth.domain.admin.AuditId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import java.util.Optional;

/** Lists what administrators did, newest first. */
public final class ListAudit {
    private final AuditLog log;
    private final Cursors cursors;

    public ListAudit(AuditLog log, Cursors cursors) {
        this.log = log;
        this.cursors = cursors;
    }

    public Page<AuditView> run(Caller caller, PageRequest request) {
        AdminPolicy.mustBeAdmin(caller);
        String list = "audit:" + caller.user();
        Optional<AuditId> before = cursors.open(list, request.cursor()).map(AuditId::parse);
        return cursors.seal(list, log.list(before, request.limit()).map(AuditView::of));
    }
}
