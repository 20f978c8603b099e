package dev.hearth.application.notification;

import dev.hearth.application.admin.port.Announcements;
import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.identity.Cards;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.admin.Announcement;
import dev.hearth.domain.admin.AnnouncementId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.SecurityNotice;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.NotificationPriority;
import dev.hearth.domain.notification.Subject;
import dev.hearth.domain.notification.Subject.Kind;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Shows notifications with what they are about, as it is now and as far as their person may see it now: for a whole list one read of
 * messages, one of tasks, one of people, and one each of the places they are in. Safe from any thread.
 */
public final class NotificationViews {
    private static final String NOT_YOU = "If that was not you, change your password and end all other sessions.";

    private final Messages messages;
    private final Tasks tasks;
    private final Announcements announcements;
    private final NotificationPlaces places;
    private final UserCards cards;

    public NotificationViews(
            Messages messages, Tasks tasks, Announcements announcements, NotificationPlaces places, UserCards cards) {
        this.messages = messages;
        this.tasks = tasks;
        this.announcements = announcements;
        this.places = places;
        this.cards = cards;
    }

    /** What was found of the things that some notifications are about. */
    private record Found(
            Map<UUID, Message> messages,
            Map<UUID, Task> tasks,
            Map<UUID, Announcement> announced,
            NotificationPlaces.Seen places,
            Cards people) {}

    NotificationView one(Notification notification) {
        return of(notification.person(), List.of(notification)).getFirst();
    }

    /**
     * In the order of the notifications.
     *
     * @param person whose they all are
     */
    public List<NotificationView> of(UserId person, List<Notification> shown) {
        List<Notification> there =
                shown.stream().filter(n -> n.deletedAt().isEmpty()).toList();
        Map<UUID, Message> said = said(there);
        Map<UUID, Task> done = done(there);
        Map<UUID, Announcement> announced = announced(there);
        List<Notification> located =
                shown.stream().map(n -> located(n, said, done)).toList();
        NotificationPlaces.Seen known =
                places.of(person, located.stream().map(Notification::subject).toList());
        List<Notification> seen = located.stream()
                .filter(n -> n.deletedAt().isEmpty() && known.shows(n.subject()))
                .filter(n -> n.subject().kind() != Kind.ANNOUNCEMENT
                        || announced.containsKey(n.subject().id()))
                .toList();
        Set<UserId> people = seen.stream().flatMap(n -> n.actors().stream()).collect(Collectors.toSet());
        Found found = new Found(said, done, announced, known, cards.of(people));
        return located.stream()
                .map(n -> seen.contains(n) ? whole(n, found) : bare(n))
                .toList();
    }

    private Map<UUID, Message> said(List<Notification> there) {
        Set<MessageId> said = there.stream()
                .filter(NotificationViews::isSaid)
                .map(notification -> new MessageId(said(notification)))
                .collect(Collectors.toSet());
        return messages.all(said).stream().collect(Collectors.toMap(m -> m.id().value(), m -> m));
    }

    /** Without those that were taken back. */
    private Map<UUID, Announcement> announced(List<Notification> there) {
        Set<AnnouncementId> ids = there.stream()
                .filter(notification -> notification.subject().kind() == Kind.ANNOUNCEMENT)
                .map(notification -> new AnnouncementId(notification.subject().id()))
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : announcements.among(ids).stream()
                        .filter(announcement -> !announcement.revoked())
                        .collect(Collectors.toMap(a -> a.id().value(), a -> a));
    }

    private Map<UUID, Task> done(List<Notification> there) {
        Set<TaskId> done = there.stream()
                .filter(NotificationViews::isDone)
                .map(notification -> new TaskId(notification.subject().id()))
                .collect(Collectors.toSet());
        return tasks.among(done).stream().collect(Collectors.toMap(t -> t.id().value(), t -> t));
    }

    /** A task may have gone to another project, with all that is said about it, since somebody was told of it. */
    private static Notification located(Notification n, Map<UUID, Message> said, Map<UUID, Task> done) {
        return Optional.<Revised>ofNullable(
                        isSaid(n) ? said.get(said(n)) : done.get(n.subject().id()))
                .map(about -> n.movedTo(about.scope(), n.position()))
                .orElse(n);
    }

    /** Whether the latest of it is something that was said. */
    private static boolean isSaid(Notification notification) {
        Kind kind = notification.subject().kind();
        return kind == Kind.MESSAGE || kind == Kind.COMMENT || notification.type() == NotificationType.COMMENT;
    }

    /** Whether it is about a task as such. */
    private static boolean isDone(Notification notification) {
        return notification.subject().kind() == Kind.TASK && !isSaid(notification);
    }

    /** A reaction is about one message; what is said has an id itself. */
    private static UUID said(Notification notification) {
        return notification.type() == NotificationType.REACTION
                ? notification.subject().id()
                : notification.latest();
    }

    private static NotificationView whole(Notification notification, Found found) {
        return view(
                notification,
                Optional.of(heading(notification, found)),
                message(notification, found),
                found.people(),
                Optional.of(metadata(notification)));
    }

    private static String heading(Notification notification, Found found) {
        UUID id = notification.subject().id();
        return switch (notification.subject().kind()) {
            case ANNOUNCEMENT ->
                Objects.requireNonNull(found.announced().get(id)).title();
            case SECURITY ->
                SecurityNotice.find(id).map(NotificationWords::title).orElse("");
            default ->
                NotificationWords.title(
                        notification, Optional.ofNullable(found.messages().get(said(notification))), found.people());
        };
    }

    private static Optional<String> message(Notification notification, Found found) {
        Kind kind = notification.subject().kind();
        if (kind == Kind.SECURITY) {
            return Optional.of(NOT_YOU);
        }
        if (kind == Kind.ANNOUNCEMENT) {
            return Optional.ofNullable(
                            found.announced().get(notification.subject().id()))
                    .map(announcement -> NotificationWords.beginning(announcement.text()));
        }
        if (isSaid(notification)) {
            return Optional.ofNullable(found.messages().get(said(notification)))
                    .flatMap(message -> message.body().text())
                    .map(NotificationWords::beginning);
        }
        return isDone(notification)
                ? title(notification, found)
                : found.places().name(notification.subject());
    }

    private static Optional<String> title(Notification notification, Found found) {
        return Optional.ofNullable(found.tasks().get(notification.subject().id()))
                .filter(task -> !task.gone())
                .map(task -> task.details().title().value());
    }

    private static NotificationView bare(Notification notification) {
        return view(notification, Optional.empty(), Optional.empty(), new Cards(Map.of()), Optional.empty());
    }

    private static NotificationView view(
            Notification n,
            Optional<String> title,
            Optional<String> message,
            Cards people,
            Optional<NotificationView.Metadata> metadata) {
        return new NotificationView(
                n.id().toString(),
                word(n.type()),
                word(NotificationPriority.of(n.type())),
                NotificationWords.why(n.type()),
                title,
                message,
                n.count(),
                title.isPresent() ? n.actors().stream().map(people::of).toList() : List.of(),
                metadata,
                n.readAt().isPresent(),
                n.readAt(),
                n.silent(),
                n.mailed().filter(n.latest()::equals).isPresent(),
                n.at(),
                n.deletedAt(),
                n.revision());
    }

    private static NotificationView.Metadata metadata(Notification notification) {
        Subject subject = notification.subject();
        Optional<String> place = Optional.of(subject.place().id().toString());
        Optional<String> line = Optional.of(subject.line().toString());
        Optional<String> said = Optional.of(said(notification).toString()).filter(id -> isSaid(notification));
        Optional<String> none = Optional.empty();
        return switch (subject.kind()) {
            case MESSAGE ->
                new NotificationView.Metadata(
                        place,
                        line.filter(thread -> !thread.equals(place.get())),
                        said,
                        none,
                        none,
                        none,
                        none,
                        none,
                        none);
            case COMMENT, TASK -> new NotificationView.Metadata(none, none, none, place, line, said, none, none, none);
            case PLACE -> place(subject.place().kind(), place);
            case INVITATION -> new NotificationView.Metadata(none, none, none, none, none, none, none, line, none);
            case ANNOUNCEMENT -> new NotificationView.Metadata(none, none, none, none, none, none, none, none, line);
            case SECURITY -> new NotificationView.Metadata(none, none, none, none, none, none, none, none, none);
        };
    }

    private static NotificationView.Metadata place(Scope.Kind kind, Optional<String> id) {
        Optional<String> none = Optional.empty();
        return new NotificationView.Metadata(
                id.filter(is -> kind == Scope.Kind.CHANNEL),
                none,
                none,
                id.filter(is -> kind == Scope.Kind.PROJECT),
                none,
                none,
                id.filter(is -> kind == Scope.Kind.GROUP),
                none,
                none);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
