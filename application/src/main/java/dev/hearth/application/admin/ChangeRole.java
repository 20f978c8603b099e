package dev.hearth.application.admin;

import dev.hearth.application.identity.AccountCloser;
import dev.hearth.application.identity.UserView;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.admin.AdminPolicy;
import dev.hearth.domain.admin.AuditAction;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.UserId;
import java.util.Locale;

/** Makes somebody an administrator, or an ordinary user again. */
public final class ChangeRole {
    private final AccountCloser accounts;
    private final Transactions transactions;
    private final Auditor auditor;

    public ChangeRole(AccountCloser accounts, Transactions transactions, Auditor auditor) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.auditor = auditor;
    }

    public UserView run(Caller caller, UserId id, SystemRole role) {
        AdminPolicy.mustBeAdmin(caller);
        AdminPolicy.mustBeSomebodyElse(caller, id);
        UserView changed = transactions.run(() -> {
            UserView after = UserView.of(accounts.changeRole(id, role));
            auditor.note(caller, AuditAction.USER_ROLE_CHANGED, id, role.name().toLowerCase(Locale.ROOT));
            return after;
        });
        accounts.tellChanged(id);
        return changed;
    }
}
