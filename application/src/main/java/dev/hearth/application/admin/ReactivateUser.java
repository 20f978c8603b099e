package dev.hearth.application.admin;

import dev.hearth.application.identity.AccountCloser;
import dev.hearth.application.identity.UserView;
import dev.hearth.domain.admin.AdminPolicy;
import dev.hearth.domain.admin.AuditAction;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;

/** Opens an account again that was suspended, or closed by its owner. */
public final class ReactivateUser {
    private final AccountCloser closer;
    private final Auditor auditor;

    public ReactivateUser(AccountCloser closer, Auditor auditor) {
        this.closer = closer;
        this.auditor = auditor;
    }

    public UserView run(Caller caller, UserId id) {
        AdminPolicy.mustBeAdmin(caller);
        UserView opened = UserView.of(closer.reopen(id));
        auditor.note(caller, AuditAction.USER_REACTIVATED, id, "");
        return opened;
    }
}
