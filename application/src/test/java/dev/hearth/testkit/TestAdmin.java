package dev.hearth.testkit;

import dev.hearth.application.admin.Auditor;
import dev.hearth.application.admin.ChangeRole;
import dev.hearth.application.admin.CreateAdmin;
import dev.hearth.application.admin.DeleteUser;
import dev.hearth.application.admin.ListAudit;
import dev.hearth.application.admin.ListUsers;
import dev.hearth.application.admin.ReactivateUser;
import dev.hearth.application.admin.ShowAccount;
import dev.hearth.application.admin.SuspendUser;
import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.port.IdSource;
import java.time.Clock;

/** The use cases of administrators on one node. */
public final class TestAdmin {
    private final Stores stores;
    private final TestIdentity identity;
    private final PasswordHasher hasher;
    private final Cursors cursors;
    private final IdSource ids;
    private final Clock clock;
    private final Auditor auditor;

    TestAdmin(Stores stores, TestIdentity identity, PasswordHasher hasher, Cursors cursors, IdSource ids, Clock clock) {
        this.stores = stores;
        this.identity = identity;
        this.hasher = hasher;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
        this.auditor = new Auditor(stores.auditLog(), identity.log(), ids, clock);
    }

    public ListUsers listUsers() {
        return new ListUsers(stores.userDirectory(), cursors);
    }

    public ShowAccount showAccount() {
        return new ShowAccount(stores.users());
    }

    public ChangeRole changeRole() {
        return new ChangeRole(identity.closer(), stores.transactions(), auditor);
    }

    public SuspendUser suspendUser() {
        return new SuspendUser(identity.closer(), auditor);
    }

    public ReactivateUser reactivateUser() {
        return new ReactivateUser(identity.closer(), auditor);
    }

    public DeleteUser deleteUser() {
        return new DeleteUser(identity.closer(), auditor);
    }

    public ListAudit listAudit() {
        return new ListAudit(stores.auditLog(), cursors);
    }

    public CreateAdmin createAdmin() {
        return new CreateAdmin(stores.users(), hasher, identity.rules(), stores.transactions(), auditor, ids, clock);
    }
}
