package dev.hearth.application.admin;

import dev.hearth.application.identity.AccountCloser;
import dev.hearth.application.identity.UserView;
import dev.hearth.domain.admin.AdminPolicy;
import dev.hearth.domain.admin.AuditAction;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;

/** Closes somebody's account for now: their sessions and sockets end at once, on every node. */
public final class SuspendUser {
    private final AccountCloser closer;
    private final Auditor auditor;

    public SuspendUser(AccountCloser closer, Auditor auditor) {
        this.closer = closer;
        this.auditor = auditor;
    }

    public UserView run(Caller caller, UserId id) {
        AdminPolicy.mustBeAdmin(caller);
        AdminPolicy.mustBeSomebodyElse(caller, id);
        UserView closed = UserView.of(closer.close(id, AccountStatus.SUSPENDED));
        auditor.note(caller, AuditAction.USER_SUSPENDED, id, "");
        return closed;
    }
}
