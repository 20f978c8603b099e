package dev.hearth.application.live;

import dev.hearth.application.chat.ChannelMemberView;
import dev.hearth.application.chat.ChannelView;
import dev.hearth.application.chat.DraftView;
import dev.hearth.application.chat.MessageViews;
import dev.hearth.application.chat.PreferenceView;
import dev.hearth.application.chat.ReadMarkerView;
import dev.hearth.application.chat.ScheduledView;
import dev.hearth.application.group.GroupMemberView;
import dev.hearth.application.group.GroupView;
import dev.hearth.application.group.SubscriptionView;
import dev.hearth.application.identity.Cards;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.notification.NotificationViews;
import dev.hearth.application.work.CommentViews;
import dev.hearth.application.work.FilterView;
import dev.hearth.application.work.ProjectMemberView;
import dev.hearth.application.work.ProjectView;
import dev.hearth.application.work.TaskView;
import dev.hearth.application.work.TemplateView;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelPreference;
import dev.hearth.domain.chat.Draft;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.chat.ScheduledMessage;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.Subscription;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.SavedFilter;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns changed records into the events that tell of them. Safe from any thread. */
public final class EventViews {
    private final UserCards cards;
    private final MessageViews messages;
    private final CommentViews comments;
    private final NotificationViews notifications;

    public EventViews(UserCards cards, MessageViews messages, CommentViews comments, NotificationViews notifications) {
        this.cards = cards;
        this.messages = messages;
        this.comments = comments;
        this.notifications = notifications;
    }

    /**
     * The events that tell how records are now, to a listener who knows how they were.
     *
     * @param records in revision order
     * @param since what the listener already knows: a record that first appeared above it is told as created
     */
    public List<LiveEvent> of(List<Revised> records, long since) {
        return of(records, record -> since);
    }

    /**
     * The events that tell of each change, one after the other: the same record may be there twice, and only the first time as
     * created.
     *
     * @param records in revision order, with none left out
     */
    public List<LiveEvent> ofEach(List<Revised> records) {
        return of(records, record -> record.revision() - 1);
    }

    private List<LiveEvent> of(List<Revised> records, ToLongFunction<Revised> since) {
        Cards people = cards.of(records.stream()
                .map(EventViews::person)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        Map<Long, Object> said = said(records);
        return records.stream()
                .map(r -> event(r, since.applyAsLong(r), people, said))
                .toList();
    }

    /** By revision: the same message may be there twice, as it was written and as it was changed since. */
    private Map<Long, Object> said(List<Revised> records) {
        Map<Long, Object> said = new HashMap<>();
        messages.told(messages(records, m -> m.channel().isPresent())).forEach(v -> said.put(v.revision(), v));
        comments.of(messages(records, m -> m.channel().isEmpty())).forEach(v -> said.put(v.revision(), v));
        told(records).forEach((person, told) -> notifications.of(person, told).forEach(v -> said.put(v.revision(), v)));
        return said;
    }

    private static Map<UserId, List<Notification>> told(List<Revised> records) {
        return records.stream()
                .filter(Notification.class::isInstance)
                .map(Notification.class::cast)
                .collect(Collectors.groupingBy(Notification::person));
    }

    private static List<Message> messages(List<Revised> records, Predicate<Message> which) {
        return records.stream()
                .filter(Message.class::isInstance)
                .map(Message.class::cast)
                .filter(which)
                .toList();
    }

    private static Optional<UserId> person(Revised record) {
        return switch (record) {
            case ChannelMember member -> Optional.of(member.user());
            case GroupMember member -> Optional.of(member.user());
            case ProjectMember member -> Optional.of(member.user());
            default -> Optional.empty();
        };
    }

    private static LiveEvent event(Revised record, long since, Cards people, Map<Long, Object> said) {
        String happened = record.firstRevision() > since ? "created" : "updated";
        return switch (record) {
            case Message m ->
                event(
                        m,
                        (m.channel().isPresent() ? "message:" : "comment:")
                                + (m.deleted().isPresent() ? "deleted" : happened),
                        said.get(m.revision()));
            case Channel c -> event(c, "channel:" + (c.life().deleted() ? "deleted" : happened), ChannelView.of(c));
            case ChannelMember m ->
                event(m, member(m.active(), happened), ChannelMemberView.of(m, people.of(m.user())));
            case Group g -> event(g, "group:" + (g.deletedAt().isPresent() ? "deleted" : happened), GroupView.of(g));
            case GroupMember m -> event(m, member(m.isActive(), happened), GroupMemberView.of(m, people.of(m.user())));
            case Project p -> event(p, "project:" + (p.life().deleted() ? "deleted" : happened), ProjectView.of(p));
            case Task t -> event(t, "task:" + (t.gone() ? "deleted" : happened), TaskView.stored(t));
            case TaskTemplate t -> event(t, "template:" + (t.gone() ? "deleted" : happened), TemplateView.of(t));
            case SavedFilter f -> event(f, "filter:" + (f.gone() ? "deleted" : happened), FilterView.of(f));
            case ProjectMember m ->
                event(m, member(m.active(), happened), ProjectMemberView.of(m, people.of(m.user())));
            case ReadMarker m -> event(m, "read:updated", ReadMarkerView.of(m));
            case ChannelPreference p -> event(p, "preference:updated", PreferenceView.of(p));
            case Draft d -> event(d, "draft:updated", DraftView.of(d));
            case ScheduledMessage s -> event(s, "scheduled:" + happened, ScheduledView.of(s));
            case Notification n -> event(n, "notification:" + happened, said.get(n.revision()));
            case Subscription s -> event(s, "subscription:updated", SubscriptionView.of(s));
            default -> throw new IllegalArgumentException("no event tells of a " + record.getClass());
        };
    }

    private static String member(boolean active, String happened) {
        if (!active) {
            return "member:left";
        }
        return happened.equals("created") ? "member:joined" : "member:updated";
    }

    private static LiveEvent event(Revised record, String type, @Nullable Object data) {
        return new LiveEvent(
                type,
                record.scope().toString(),
                record.revision(),
                Long.toString(record.revision()),
                Objects.requireNonNull(data));
    }
}
