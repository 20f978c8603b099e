package dev.hearth.application.admin;

import dev.hearth.application.identity.AccountCloser;
import dev.hearth.domain.admin.AdminPolicy;
import dev.hearth.domain.admin.AuditAction;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;

/** Deletes somebody's account for good. What they wrote stays, under "former member". */
public final class DeleteUser {
    private final AccountCloser closer;
    private final Auditor auditor;

    public DeleteUser(AccountCloser closer, Auditor auditor) {
        this.closer = closer;
        this.auditor = auditor;
    }

    public void run(Caller caller, UserId id) {
        AdminPolicy.mustBeAdmin(caller);
        AdminPolicy.mustBeSomebodyElse(caller, id);
        closer.delete(id);
        auditor.note(caller, AuditAction.USER_DELETED, id, "");
    }
}
