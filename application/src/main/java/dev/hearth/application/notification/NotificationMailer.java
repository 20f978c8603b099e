package dev.hearth.application.notification;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.MailOptOut;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.job.JobHandler;
import dev.hearth.application.notification.port.NotificationMail;
import dev.hearth.application.notification.port.Notifications;
import dev.hearth.application.notification.port.Notifications.Place;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.SecurityNotice;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.job.RetryPolicy;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.NotificationFilter;
import dev.hearth.domain.notification.NotificationLetter;
import dev.hearth.domain.notification.NotificationLetter.Line;
import dev.hearth.domain.notification.Subject;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes to people of what they have not read, by the rights and wishes of the moment it does so. What went out is marked as told, so
 * that it does not go out again; a node that dies between both sends one once more, under the same id.
 */
public final class NotificationMailer implements JobHandler {
    /** For about a day: a mail server is not always mended in an hour, and older news is no news. */
    private static final RetryPolicy RETRIES = new RetryPolicy(24, Duration.ofSeconds(30), Duration.ofHours(2));

    private static final System.Logger LOG = System.getLogger(NotificationMailer.class.getName());
    /** A mail server that hangs takes no more of a node than this. */
    private static final int MOST_AT_A_TIME = 4;

    private static final int PAGE = 100;
    private static final int MOST_UNREAD = 500;
    private static final int MOST_LINES = 20;

    private final Users users;
    private final Notifications notifications;
    private final NotificationViews views;
    private final MailPlan plan;
    private final NotificationMail mail;
    private final MailOptOut optOut;
    private final EventBus bus;
    private final Clock clock;

    public NotificationMailer(
            Users users,
            Notifications notifications,
            NotificationViews views,
            MailPlan plan,
            NotificationMail mail,
            MailOptOut optOut,
            EventBus bus,
            Clock clock) {
        this.users = users;
        this.notifications = notifications;
        this.views = views;
        this.plan = plan;
        this.mail = mail;
        this.optOut = optOut;
        this.bus = bus;
        this.clock = clock;
    }

    @Override
    public JobKind kind() {
        return MailPlan.KIND;
    }

    @Override
    public RetryPolicy retries() {
        return RETRIES;
    }

    @Override
    public int most() {
        return MOST_AT_A_TIME;
    }

    @Override
    public void handle(Job job) {
        users.find(UserId.parse(job.payload())).filter(User::isActive).ifPresent(person -> handle(person, job));
    }

    /** Wishes may have changed since it was asked for, and attempts that failed may have led into the quiet hours. */
    private void handle(User person, Job job) {
        Instant now = clock.instant();
        Instant wished = plan.next(person, job.createdAt());
        Instant next = person.notifications().outsideQuietHours(wished.isAfter(now) ? wished : now, person.zone());
        if (next.isAfter(now)) {
            plan.put(person, next, now);
        } else {
            write(person, job);
        }
    }

    private void write(User person, Job job) {
        List<Told> told = told(person);
        if (told.isEmpty()) {
            return;
        }
        try {
            mail.send(letter(person, told, job));
        } catch (Refusal.Invalid unreachable) {
            // Another attempt would go nowhere too; it waits in the inbox all the same.
            LOG.log(System.Logger.Level.WARNING, "No mail can reach the address of {0}", person.id());
            return;
        }
        told.forEach(one -> notifications
                .change(
                        one.notification().id(),
                        n -> n.mailed(one.notification().latest()))
                .ifPresent(bus::publish));
    }

    /** What somebody does not know of yet, and how it is shown to them. */
    private record Told(Notification notification, NotificationView shown) {}

    /** What is gone, or not theirs to see any more, has no words and is not told. */
    private List<Told> told(User person) {
        List<Notification> news = unread(person.id()).stream()
                .filter(Notification::isToMail)
                .filter(one -> person.isMailed(one.type()))
                .toList();
        List<NotificationView> shown = views.of(person.id(), news);
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < news.size(); i++) {
            if (shown.get(i).message().isPresent()) {
                told.add(new Told(news.get(i), shown.get(i)));
            }
        }
        return told;
    }

    /** The newest: whoever leaves more than that unread does not want to read it in a letter. */
    private List<Notification> unread(UserId person) {
        List<Notification> unread = new ArrayList<>();
        Optional<Place> after = Optional.empty();
        do {
            Page<Notification> page = notifications.of(person, NotificationFilter.UNREAD, after, PAGE);
            unread.addAll(page.items());
            after = page.next().map(Place::parse);
        } while (after.isPresent() && unread.size() < MOST_UNREAD);
        return unread;
    }

    private NotificationLetter letter(User person, List<Told> told, Job job) {
        List<Line> lines =
                told.stream().limit(MOST_LINES).map(NotificationMailer::line).toList();
        return new NotificationLetter(
                job.id().value(),
                person.email(),
                person.displayName(),
                person.profile().locale().orElse(Locale.ENGLISH),
                lines,
                told.size() - lines.size(),
                optOut.codeFor(person.id()));
    }

    private static Line line(Told told) {
        Optional<String> actor = told.shown().actors().stream().findFirst().map(card -> card.displayName());
        NotificationType type = told.notification().type();
        Subject subject = told.notification().subject();
        return switch (subject.kind()) {
            case SECURITY ->
                new Line(type, actor, told.shown().count(), Optional.empty(), SecurityNotice.find(subject.id()));
            case ANNOUNCEMENT ->
                new Line(type, actor, told.shown().count(), told.shown().title(), Optional.empty());
            default -> new Line(type, actor, told.shown().count(), told.shown().message(), Optional.empty());
        };
    }
}
