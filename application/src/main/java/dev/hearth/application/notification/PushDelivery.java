package dev.hearth.application.notification;

import dev.hearth.application.job.JobHandler;
import dev.hearth.application.notification.port.Notifications;
import dev.hearth.application.notification.port.PushNews;
import dev.hearth.application.notification.port.PushSender;
import dev.hearth.application.notification.port.PushSubscriptions;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.job.RetryPolicy;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.NotificationFilter;
import dev.hearth.domain.notification.PushOutcome;
import dev.hearth.domain.notification.PushRoute;
import dev.hearth.domain.notification.PushSubscription;
import dev.hearth.domain.notification.PushSubscriptionId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Tells devices what has happened, by the rights and wishes of the moment it does so, and at most once: an attempt of which nobody knows
 * how it ended is not made again, and one that is known to have failed is a new job.
 */
public final class PushDelivery implements JobHandler {
    /** Of a store that does not answer. How often a device is tried is counted in the errand. */
    private static final RetryPolicy RETRIES = RetryPolicy.USUAL;

    /** For a quarter to half an hour, or as long as the service says: older news wait in the inbox. */
    private static final RetryPolicy TRIES = new RetryPolicy(8, Duration.ofSeconds(15), Duration.ofMinutes(30));

    private static final System.Logger LOG = System.getLogger(PushDelivery.class.getName());

    /** Services that hang take no more of a node than this. */
    private static final int MOST_AT_A_TIME = 4;

    private static final int PAGE = 50;

    /** Of a night with a thousand newer ones that are not pushed nothing is told. */
    private static final int MOST_PAGES = 20;

    /** Longer than one push takes. */
    private static final Duration PROBE = Duration.ofSeconds(15);

    private final PushSubscriptions subscriptions;
    private final PushDevices devices;
    private final Notifications notifications;
    private final NotificationViews views;
    private final PushPlan plan;
    private final PushSender sender;
    private final Clock clock;

    /** Devices in trouble that are being told: one push at a time shows whether they are back, and holds up no others meanwhile. */
    private final Set<PushSubscriptionId> probed = ConcurrentHashMap.newKeySet();

    public PushDelivery(
            PushSubscriptions subscriptions,
            PushDevices devices,
            Notifications notifications,
            NotificationViews views,
            PushPlan plan,
            PushSender sender,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.devices = devices;
        this.notifications = notifications;
        this.views = views;
        this.plan = plan;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public JobKind kind() {
        return PushPlan.KIND;
    }

    @Override
    public RetryPolicy retries() {
        return RETRIES;
    }

    @Override
    public int most() {
        return MOST_AT_A_TIME;
    }

    /** It may have been sent. */
    @Override
    public boolean isGivenBack() {
        return false;
    }

    @Override
    public void handle(Job job) {
        if (job.attempts() > 1 && job.lastError().isEmpty()) {
            // Whoever began it has not said that it failed: they died, perhaps after the device was told.
            LOG.log(Level.INFO, "What became of push {0} is not known; it is not sent again", job.id());
            return;
        }
        PushErrand errand = PushErrand.parse(job.payload());
        subscriptions.find(errand.device()).ifPresent(device -> begin(device, errand, job));
    }

    private void begin(PushSubscription device, PushErrand errand, Job job) {
        if (device.isLeftAlone(clock.instant())) {
            putOff(errand, device.notBefore().orElseThrow());
            return;
        }
        if (!device.isInTrouble()) {
            tell(device, errand, job);
        } else if (probed.add(device.id())) {
            try {
                tell(device, errand, job);
            } finally {
                probed.remove(device.id());
            }
        } else {
            putOff(errand, clock.instant().plus(PROBE));
        }
    }

    /** Not sent, and still a try: what a device cannot be told for so long waits in the inbox. */
    private void putOff(PushErrand errand, Instant until) {
        if (!TRIES.isExhausted(errand.tries() + 1)) {
            plan.ask(errand.again(), until);
        }
    }

    private void tell(PushSubscription device, PushErrand errand, Job job) {
        devices.owner(device)
                .flatMap(owner -> news(owner, device, errand, job))
                .ifPresent(news -> send(device, errand, news, job));
    }

    private Optional<PushNews> news(User owner, PushSubscription device, PushErrand errand, Job job) {
        if (errand instanceof PushErrand.Trial) {
            return Optional.of(
                    PushWords.test(device, job.id().value(), notifications.unread(owner.id()), clock.instant()));
        }
        Instant now = clock.instant();
        Instant quiet = PushPlan.quietUntil(owner, now);
        if (quiet.isAfter(now)) {
            holdBack(owner, errand, quiet);
            return Optional.empty();
        }
        return about(owner, errand)
                .filter(Notification::unread)
                .filter(notification -> owner.isPushed(notification.type()))
                .flatMap(notification ->
                        PushWords.of(notification, views.one(notification), notifications.unread(owner.id())));
    }

    /** Wishes may have changed since it was asked for, and attempts that failed may have led into the quiet hours. */
    private void holdBack(User owner, PushErrand errand, Instant over) {
        switch (errand) {
            case PushErrand.Held held -> plan.ask(held.until(over), over);
            case PushErrand.News news ->
                about(owner, news).ifPresent(notification -> plan.hold(owner, news, notification.at(), over));
            case PushErrand.Trial test -> throw new IllegalStateException("a test waits for nothing");
        }
    }

    private Optional<Notification> about(User owner, PushErrand errand) {
        return switch (errand) {
            // Of what happened since, there is another job.
            case PushErrand.News news ->
                notifications
                        .find(news.notification())
                        .filter(one -> one.person().equals(owner.id()))
                        .filter(one -> one.latest().equals(news.latest()));
            case PushErrand.Held held -> newest(owner, held);
            case PushErrand.Trial test -> Optional.empty();
        };
    }

    /** Of what came in the quiet hours the newest that is still to be read; how many there are is told with it. */
    private Optional<Notification> newest(User owner, PushErrand.Held held) {
        Optional<Notifications.Place> after = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            Page<Notification> found = notifications.of(owner.id(), NotificationFilter.UNREAD, after, PAGE);
            Optional<Notification> newest = newest(owner, held, found.items());
            after = found.next().map(Notifications.Place::parse);
            boolean over = found.items().stream().anyMatch(one -> one.at().isBefore(held.since()));
            if (newest.isPresent() || over || after.isEmpty()) {
                return newest;
            }
        }
        return Optional.empty();
    }

    private Optional<Notification> newest(User owner, PushErrand.Held held, List<Notification> unread) {
        List<Notification> pushed = unread.stream()
                .filter(one -> owner.isPushed(one.type()) && held.isAbout(one.at()))
                .toList();
        List<NotificationView> shown = pushed.isEmpty() ? List.of() : views.of(owner.id(), pushed);
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).message().isPresent()) {
                return Optional.of(pushed.get(i));
            }
        }
        return Optional.empty();
    }

    private void send(PushSubscription device, PushErrand errand, PushNews news, Job job) {
        PushOutcome outcome = sent(device, news);
        try {
            settle(device, errand, outcome, job);
        } catch (RuntimeException unwritten) {
            // It must not be sent again for that.
            LOG.log(Level.WARNING, "What became of push " + job.id() + " could not be stored", unwritten);
        }
    }

    private PushOutcome sent(PushSubscription device, PushNews news) {
        PushRoute route;
        try {
            route = devices.route(device);
        } catch (Refusal.Unauthenticated unopened) {
            return new PushOutcome.Refused("Its secret cannot be opened any more. Subscribe it again.");
        }
        return sender.send(route, news);
    }

    private void settle(PushSubscription device, PushErrand errand, PushOutcome outcome, Job job) {
        switch (outcome) {
            case PushOutcome.Taken taken -> {
                Instant now = clock.instant();
                changed(device, one -> one.succeeded(now));
            }
            case PushOutcome.Gone gone -> subscriptions.remove(device);
            case PushOutcome.Refused refused -> failed(device, refused.why());
            case PushOutcome.Unknown unknown -> {
                leaveAlone(device, clock.instant().plus(pause(device.failures() + 1, job)));
                failed(device, unknown.why());
            }
            case PushOutcome.NotNow later -> notNow(device, errand, later, job);
        }
    }

    private void notNow(PushSubscription device, PushErrand errand, PushOutcome.NotNow later, Job job) {
        Duration pause = pause(errand.tries() + 1, job);
        Duration wait = later.after().filter(said -> said.compareTo(pause) > 0).orElse(pause);
        Instant next = clock.instant().plus(wait);
        leaveAlone(device, next);
        if (errand instanceof PushErrand.Trial || TRIES.isExhausted(errand.tries() + 1)) {
            failed(device, later.why());
        } else {
            plan.ask(errand.again(), next);
        }
    }

    /** The last bits of an id are chance, so that what went wrong together does not come back together. */
    private static Duration pause(int tries, Job job) {
        double chance = (job.id().value().getLeastSignificantBits() & 0xffff) / (double) 0xffff;
        return TRIES.pause(tries, chance);
    }

    private void leaveAlone(PushSubscription device, Instant until) {
        changed(device, one -> one.leftAlone(until));
    }

    private void failed(PushSubscription device, String why) {
        changed(device, one -> one.failed(why))
                .filter(one -> one.isStill(device) && one.isGivenUp())
                .ifPresent(subscriptions::remove);
    }

    private Optional<PushSubscription> changed(PushSubscription device, UnaryOperator<PushSubscription> change) {
        return subscriptions.change(device.id(), one -> one.isStill(device) ? change.apply(one) : one);
    }
}
