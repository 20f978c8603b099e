package dev.hearth.testkit;

import dev.hearth.application.admin.AnnouncementJobs;
import dev.hearth.application.admin.ArchiveAnyGroup;
import dev.hearth.application.admin.Auditor;
import dev.hearth.application.admin.CancelJob;
import dev.hearth.application.admin.ChangeRole;
import dev.hearth.application.admin.CreateAdmin;
import dev.hearth.application.admin.CreateAnnouncement;
import dev.hearth.application.admin.DeleteAnyGroup;
import dev.hearth.application.admin.DeleteUser;
import dev.hearth.application.admin.ListAllGroups;
import dev.hearth.application.admin.ListAnnouncements;
import dev.hearth.application.admin.ListAudit;
import dev.hearth.application.admin.ListJobs;
import dev.hearth.application.admin.ListUsers;
import dev.hearth.application.admin.ReactivateUser;
import dev.hearth.application.admin.RestoreAnyGroup;
import dev.hearth.application.admin.RetryJob;
import dev.hearth.application.admin.RevokeAnnouncement;
import dev.hearth.application.admin.SetSubscription;
import dev.hearth.application.admin.ShowAccount;
import dev.hearth.application.admin.ShowJob;
import dev.hearth.application.admin.SuspendUser;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.GroupJournal;
import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.application.job.JobBell;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.port.IdSource;
import java.time.Clock;

/** The use cases of administrators on one node. */
public final class TestAdmin {
    private final Stores stores;
    private final TestIdentity identity;
    private final TestGroups groups;
    private final PasswordHasher hasher;
    private final TestJobs jobs;
    private final GroupJournal journal;
    private final Cursors cursors;
    private final EventBus bus;
    private final IdSource ids;
    private final JobBell bell;
    private final Clock clock;
    private final Auditor auditor;

    TestAdmin(
            Stores stores,
            TestIdentity identity,
            TestGroups groups,
            TestJobs jobs,
            PasswordHasher hasher,
            Cursors cursors,
            EventBus bus,
            IdSource ids,
            JobBell bell,
            Clock clock) {
        this.stores = stores;
        this.identity = identity;
        this.groups = groups;
        this.jobs = jobs;
        this.hasher = hasher;
        this.journal = groups.journal();
        this.cursors = cursors;
        this.bus = bus;
        this.ids = ids;
        this.bell = bell;
        this.clock = clock;
        this.auditor = new Auditor(stores.auditLog(), identity.log(), ids, clock);
    }

    private AnnouncementJobs announcementJobs() {
        return new AnnouncementJobs(stores.jobs(), ids, clock);
    }

    public CreateAnnouncement createAnnouncement() {
        return new CreateAnnouncement(
                stores.announcements(),
                stores.groups(),
                announcementJobs(),
                bell,
                auditor,
                stores.transactions(),
                ids,
                clock);
    }

    public RevokeAnnouncement revokeAnnouncement() {
        return new RevokeAnnouncement(
                stores.announcements(), announcementJobs(), bell, auditor, stores.transactions(), clock);
    }

    public ListAnnouncements listAnnouncements() {
        return new ListAnnouncements(stores.announcements(), cursors);
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

    public SetSubscription setSubscription() {
        return new SetSubscription(
                stores.groups(),
                stores.subscriptions(),
                stores.groupSeats(),
                journal,
                auditor,
                stores.transactions(),
                bus);
    }

    public ListAudit listAudit() {
        return new ListAudit(stores.auditLog(), cursors);
    }

    public ListJobs listJobs() {
        return new ListJobs(stores.jobs(), cursors);
    }

    public ShowJob showJob() {
        return new ShowJob(stores.jobs());
    }

    public RetryJob retryJob() {
        return new RetryJob(stores.jobs(), jobs.bell(), auditor, stores.transactions(), clock);
    }

    public CancelJob cancelJob() {
        return new CancelJob(stores.jobs(), jobs.handlers(), auditor, stores.transactions(), clock);
    }

    public ListAllGroups listAllGroups() {
        return new ListAllGroups(stores.groups(), cursors);
    }

    public ArchiveAnyGroup archiveAnyGroup() {
        return new ArchiveAnyGroup(groups.closer(), auditor, stores.transactions(), bus);
    }

    public RestoreAnyGroup restoreAnyGroup() {
        return new RestoreAnyGroup(groups.closer(), auditor, stores.transactions(), bus);
    }

    public DeleteAnyGroup deleteAnyGroup() {
        return new DeleteAnyGroup(stores.groups(), groups.closer(), auditor, stores.transactions(), bus);
    }

    public CreateAdmin createAdmin() {
        return new CreateAdmin(stores.users(), hasher, identity.rules(), stores.transactions(), auditor, ids, clock);
    }
}
