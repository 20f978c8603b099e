package dev.hearth.application.notification;

import dev.hearth.application.admin.AnnouncementJobs;
import dev.hearth.application.admin.port.Announcements;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.identity.port.UserDirectory;
import dev.hearth.application.job.JobBell;
import dev.hearth.application.job.JobHandler;
import dev.hearth.application.notification.port.Notifications;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.admin.Announcement;
import dev.hearth.domain.admin.AnnouncementId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserFilter;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.notification.Cause;
import dev.hearth.domain.notification.NotificationId;
import dev.hearth.domain.notification.Subject;
import dev.hearth.domain.shared.Page;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Puts an announcement before people, a page of them in each job, and once it was taken back takes it from them in the same way. How far it
 * has come is kept with it: whoever goes on after a crash tells some of a page again, who then know it already, and nobody
 * is told twice.
 */
public final class AnnouncementDelivery implements JobHandler {
    /** Few enough that one job holds up no others. */
    static final int PAGE = 200;

    private final Announcements announcements;
    private final AnnouncementJobs queue;
    private final UserDirectory people;
    private final GroupMembers members;
    private final Notifications notifications;
    private final Recipients recipients;
    private final NotificationDelivery delivery;
    private final Transactions transactions;
    private final EventBus bus;
    private final JobBell bell;
    private final Clock clock;

    public AnnouncementDelivery(
            Announcements announcements,
            AnnouncementJobs queue,
            UserDirectory people,
            GroupMembers members,
            Notifications notifications,
            Recipients recipients,
            NotificationDelivery delivery,
            Transactions transactions,
            EventBus bus,
            JobBell bell,
            Clock clock) {
        this.announcements = announcements;
        this.queue = queue;
        this.people = people;
        this.members = members;
        this.notifications = notifications;
        this.recipients = recipients;
        this.delivery = delivery;
        this.transactions = transactions;
        this.bus = bus;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    public JobKind kind() {
        return AnnouncementJobs.KIND;
    }

    @Override
    public void handle(Job job) {
        announcements
                .find(AnnouncementId.parse(job.payload()))
                .filter(announcement -> !announcement.done())
                .ifPresent(this::goOn);
    }

    private void goOn(Announcement seen) {
        Page<UserId> page = page(seen);
        int told = 0;
        for (UserId person : page.items()) {
            if (seen.revoked()) {
                take(seen, person);
            } else if (tell(seen, person)) {
                told++;
            }
        }
        int more = told;
        transactions.run(() -> passed(seen, page, more));
        bell.ring();
    }

    /** It is taken from everybody: who was told may have left the group since, or the group may be gone. */
    private Page<UserId> page(Announcement seen) {
        return seen.group()
                .filter(group -> !seen.revoked())
                .map(group -> members.of(group, seen.reached(), PAGE).map(GroupMember::user))
                .orElseGet(
                        () -> people.list(UserFilter.ALL, seen.reached(), PAGE).map(User::id));
    }

    /**
     * Somebody else may have done the same meanwhile; then there is nothing left to do here. Where it was taken back while these were told, whoever
     * takes it from people may have passed them already, and begins anew.
     */
    private Announcement passed(Announcement seen, Page<UserId> page, int told) {
        List<UserId> items = page.items();
        Announcement after = announcements
                .change(seen.id(), known -> {
                    if (known.revoked() && !seen.revoked()) {
                        return known.begunAnew();
                    }
                    if (!known.isStillAt(seen)) {
                        return known;
                    }
                    Announcement passed = items.isEmpty() ? known : known.passed(items.getLast(), told);
                    return page.next().isEmpty() ? passed.finished(clock.instant()) : passed;
                })
                .orElseThrow();
        if (!after.done()) {
            queue.goOn(after.id());
        }
        return after;
    }

    private boolean tell(Announcement announcement, UserId person) {
        Cause cause = new Cause(announcement.id().value(), Optional.empty(), announcement.at(), Cause.NOT_SAID);
        Optional<User> listener = recipients.listener(person, NotificationType.SYSTEM);
        listener.ifPresent(
                user -> delivery.tell(user, NotificationType.SYSTEM, Subject.of(person, announcement), cause));
        return listener.isPresent();
    }

    private void take(Announcement announcement, UserId person) {
        NotificationId id = NotificationId.of(person, NotificationType.SYSTEM, Subject.of(person, announcement));
        notifications.change(id, told -> told.deleted(clock.instant())).ifPresent(bus::publish);
    }
}
