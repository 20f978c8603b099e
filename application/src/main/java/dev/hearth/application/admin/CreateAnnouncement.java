package dev.hearth.application.admin;

import dev.hearth.application.admin.port.Announcements;
import dev.hearth.application.group.port.Groups;
import dev.hearth.application.job.JobBell;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.admin.AdminPolicy;
import dev.hearth.domain.admin.Announcement;
import dev.hearth.domain.admin.AnnouncementId;
import dev.hearth.domain.admin.AuditAction;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.util.Optional;

/** Says something to everybody, or to the people of one group. They are told after this returns. */
public final class CreateAnnouncement {
    private final Announcements announcements;
    private final Groups groups;
    private final AnnouncementJobs queue;
    private final JobBell bell;
    private final Auditor auditor;
    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public CreateAnnouncement(
            Announcements announcements,
            Groups groups,
            AnnouncementJobs queue,
            JobBell bell,
            Auditor auditor,
            Transactions transactions,
            IdSource ids,
            Clock clock) {
        this.announcements = announcements;
        this.groups = groups;
        this.queue = queue;
        this.bell = bell;
        this.auditor = auditor;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is to be said, as of {@link Announcement}. */
    public record Command(String title, String text, Optional<GroupId> group) {}

    /** For administrators. */
    public AnnouncementView run(Caller caller, Command command) {
        AdminPolicy.mustBeAdmin(caller);
        if (command.group().filter(group -> groups.find(group).isEmpty()).isPresent()) {
            throw new Refusal.Invalid("groupId", "is no group");
        }
        Announcement made = Announcement.made(
                new AnnouncementId(ids.next()),
                caller.user(),
                command.title(),
                command.text(),
                command.group(),
                clock.instant());
        transactions.run(() -> {
            announcements.add(made);
            queue.goOn(made.id());
            auditor.note(caller, AuditAction.ANNOUNCEMENT_MADE, made);
            return made;
        });
        bell.ring();
        return AnnouncementView.of(made);
    }
}
