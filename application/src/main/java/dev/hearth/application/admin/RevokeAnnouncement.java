package dev.hearth.application.admin;

import dev.hearth.application.admin.port.Announcements;
import dev.hearth.application.job.JobBell;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.admin.AdminPolicy;
import dev.hearth.domain.admin.Announcement;
import dev.hearth.domain.admin.AnnouncementId;
import dev.hearth.domain.admin.AuditAction;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;

/** Takes back what was said: at once nobody can read it, and then it goes from everybody's inbox. Doing it again changes nothing. */
public final class RevokeAnnouncement {
    private final Announcements announcements;
    private final AnnouncementJobs queue;
    private final JobBell bell;
    private final Auditor auditor;
    private final Transactions transactions;
    private final Clock clock;

    public RevokeAnnouncement(
            Announcements announcements,
            AnnouncementJobs queue,
            JobBell bell,
            Auditor auditor,
            Transactions transactions,
            Clock clock) {
        this.announcements = announcements;
        this.queue = queue;
        this.bell = bell;
        this.auditor = auditor;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** For administrators. */
    public AnnouncementView run(Caller caller, AnnouncementId id) {
        AdminPolicy.mustBeAdmin(caller);
        Instant now = clock.instant();
        Announcement revoked = transactions.run(() -> {
            Announcement before = announcements.find(id).orElseThrow(RevokeAnnouncement::none);
            Announcement after =
                    announcements.change(id, known -> known.revoked(now)).orElseThrow(RevokeAnnouncement::none);
            if (!before.revoked()) {
                queue.goOn(id);
                auditor.note(caller, AuditAction.ANNOUNCEMENT_REVOKED, after);
            }
            return after;
        });
        bell.ring();
        return AnnouncementView.of(revoked);
    }

    private static Refusal none() {
        return new Refusal.NotFound("announcement");
    }
}
