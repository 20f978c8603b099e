package dev.hearth.application.notification;

import dev.hearth.application.job.port.Jobs;
import dev.hearth.application.notification.port.Notifications;
import dev.hearth.application.notification.port.PushSubscriptions;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.identity.NotificationPreferences;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.notification.Cause;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.PushSubscription;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * When which device is told. There is one job for a device, a notification and a time: a burst is told once, and nothing that happens puts
 * off what happened before. What comes in quiet hours is one job for a device. Safe from any thread.
 */
public final class PushPlan {
    static final JobKind KIND = new JobKind("push");

    private final PushSubscriptions subscriptions;
    private final Notifications notifications;
    private final Jobs jobs;
    private final Transactions transactions;
    private final Duration gather;
    private final IdSource ids;
    private final Clock clock;

    /** @param gather within which what happens about one thing is told once */
    public PushPlan(
            PushSubscriptions subscriptions,
            Notifications notifications,
            Jobs jobs,
            Transactions transactions,
            Duration gather,
            IdSource ids,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.notifications = notifications;
        this.jobs = jobs;
        this.transactions = transactions;
        this.gather = gather;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Notes something, and in the same transaction has the devices told of it. Whatever is noted again, since a first try died, was
     * asked for with it; and of what happened before the last that was noted, that one tells.
     *
     * @param none as {@link Notifications#note} takes it
     * @param note notes it
     * @return as noted
     */
    Notification noted(User person, Notification none, Cause cause, Supplier<Notification> note) {
        List<PushSubscription> devices =
                person.isPushed(none.type()) ? subscriptions.of(person.id()) : List.<PushSubscription>of();
        return devices.isEmpty()
                ? note.get()
                : transactions.run(() -> {
                    boolean known = notifications
                            .find(none.id())
                            .filter(before -> before.known().contains(cause.id()))
                            .isPresent();
                    Notification noted = note.get();
                    if (!known && noted.latest().equals(cause.id())) {
                        devices.forEach(device -> happened(person, device, noted));
                    }
                    return noted;
                });
    }

    private void happened(User person, PushSubscription device, Notification noted) {
        Instant now = clock.instant();
        Instant quiet = quietUntil(person, now);
        PushErrand.News news = new PushErrand.News(device.id(), 0, noted.id(), noted.latest());
        if (quiet.isAfter(now)) {
            hold(person, news, noted.at(), quiet);
        } else {
            long part = Math.max(1, gather.toMillis());
            Instant next = Instant.ofEpochMilli((Math.floorDiv(now.toEpochMilli(), part) + 1) * part);
            ask(news, next);
        }
    }

    /** Now, or when the quiet hours are over that it is in. */
    static Instant quietUntil(User person, Instant now) {
        return person.notifications().outsideQuietHours(now, person.zone());
    }

    /**
     * Has a device told once the quiet hours are over that it is now: of what came before them by itself, of all the others together.
     *
     * @param at when it happened
     */
    void hold(User person, PushErrand.News news, Instant at, Instant over) {
        Instant now = clock.instant();
        NotificationPreferences wishes = person.notifications();
        Instant since =
                wishes.quiet().map(hours -> hours.begun(now, person.zone())).orElse(now);
        ask(at.isBefore(since) ? news : new PushErrand.Held(news.device(), 0, since, over), over);
    }

    /** Has a device told that it works. */
    void test(PushSubscription device) {
        ask(new PushErrand.Trial(device.id(), 0), clock.instant());
    }

    /** Has an errand done at a time. */
    void ask(PushErrand errand, Instant due) {
        Optional<String> key = Optional.of(errand.key(due));
        jobs.add(Job.asked(new JobId(ids.next()), KIND, key, errand.toString(), due, clock.instant()));
    }
}
