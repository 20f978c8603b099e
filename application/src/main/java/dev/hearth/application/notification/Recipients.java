package dev.hearth.application.notification;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.chat.port.Channels;
import dev.hearth.application.chat.port.ReadMarkers;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.work.GuestTasks;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelPreference;
import dev.hearth.domain.chat.ChannelPreference.NotificationLevel;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Finds out whom something concerns, and who of them may and wants to hear of it as things are now. */
public final class Recipients {
    private static final int PAGE = 200;

    private final Users users;
    private final Channels channels;
    private final ChannelMembers members;
    private final ReadMarkers markers;
    private final ProjectMembers projectMembers;
    private final GuestTasks guests;
    private final Tasks tasks;
    private final GroupMembers groupMembers;

    public Recipients(
            Users users,
            Channels channels,
            ChannelMembers members,
            ReadMarkers markers,
            ProjectMembers projectMembers,
            GuestTasks guests,
            Tasks tasks,
            GroupMembers groupMembers) {
        this.users = users;
        this.channels = channels;
        this.members = members;
        this.markers = markers;
        this.projectMembers = projectMembers;
        this.guests = guests;
        this.tasks = tasks;
        this.groupMembers = groupMembers;
    }

    /** Everybody whom a message calls, but for its author. */
    Set<UserId> called(Message message) {
        Mentions mentions = message.body().mentions();
        Set<UserId> people = new LinkedHashSet<>(mentions.people());
        if (mentions.audience() == Mentions.Audience.EVERYBODY) {
            people.addAll(audience(message.origin().conversation()));
        }
        people.remove(message.author());
        return people;
    }

    private Set<UserId> audience(Conversation conversation) {
        return conversation instanceof Conversation.Line line ? everybodyIn(line.in()) : followers(conversation);
    }

    /** Who wants to hear of all that is said in a thread or about a task. */
    Set<UserId> followers(Conversation conversation) {
        return Set.copyOf(Page.all(next -> markers.followers(conversation, next.map(UserId::parse), PAGE)));
    }

    private Set<UserId> everybodyIn(ChannelId channel) {
        Set<UserId> people = new LinkedHashSet<>();
        Page.all(next -> members.of(channel, next.map(UserId::parse), PAGE)).stream()
                .map(ChannelMember::user)
                .forEach(people::add);
        return people;
    }

    /** How far somebody has read what is said about a task where it is. */
    long readUpTo(UserId person, Task task) {
        return markers.find(person, talk(task)).position();
    }

    private static Conversation.About talk(Task task) {
        return new Conversation.About(task.scope(), task.id().value());
    }

    /** Everybody who may have been told of a task or of what is said about it. */
    Set<UserId> concerned(Task task) {
        Set<UserId> people = new LinkedHashSet<>(task.watchers());
        people.addAll(task.details().assignees());
        markers.of(talk(task)).forEach(marker -> people.add(marker.user()));
        return people;
    }

    /** Somebody, where they are to hear of something that was said and that they have not read. */
    Optional<User> listener(UserId person, NotificationType type, Message message) {
        Conversation said = message.origin().conversation();
        return listener(person, type, said)
                .filter(user -> markers.find(person, said).position() < message.position());
    }

    /** Somebody, where they may look at what is said somewhere and want to hear of such things there. */
    Optional<User> listener(UserId person, NotificationType type, Conversation said) {
        boolean hears = isIn(said.scope(), person, type)
                || (said instanceof Conversation.About about
                        && tasks.find(new TaskId(about.subject()))
                                .filter(task -> task.scope().equals(said.scope()) && guests.isGuest(person, task))
                                .isPresent());
        return hears ? listener(person, type) : Optional.empty();
    }

    /** Somebody, where they may look at a task and want to hear of such things. */
    Optional<User> listener(UserId person, NotificationType type, Task task) {
        return isIn(task.scope(), person, type) || guests.isGuest(person, task)
                ? listener(person, type)
                : Optional.empty();
    }

    /** Somebody, where they may look at a place and want to hear of such things there. */
    Optional<User> listener(UserId person, NotificationType type, Scope place) {
        return isIn(place, person, type) ? listener(person, type) : Optional.empty();
    }

    private boolean isIn(Scope place, UserId person, NotificationType type) {
        return switch (place.kind()) {
            case CHANNEL ->
                channels.seat(new ChannelId(place.id()), person)
                        .filter(seat -> !isQuiet(seat.preference(), type))
                        .isPresent();
            case PROJECT ->
                projectMembers.find(new ProjectId(place.id()), person).isPresent();
            case GROUP -> groupMembers.find(new GroupId(place.id()), person).isPresent();
            case USER -> false;
        };
    }

    private static boolean isQuiet(ChannelPreference preference, NotificationType type) {
        boolean onlyCalls = preference.level() == NotificationLevel.MENTIONS && type != NotificationType.MENTION;
        return preference.muted() || onlyCalls || preference.level() == NotificationLevel.NOTHING;
    }

    /** Whether it matters to be let in: into a public channel everybody comes by themselves. */
    boolean isClosed(Scope place) {
        return place.kind() != Scope.Kind.CHANNEL
                || channels.find(new ChannelId(place.id()))
                        .filter(channel -> channel.type() == ChannelType.PRIVATE)
                        .isPresent();
    }

    /** Somebody as they are now, where their account is open and they want to hear of such things. */
    Optional<User> listener(UserId person, NotificationType type) {
        return users.find(person)
                .filter(User::isActive)
                .filter(user -> user.notifications().isInInbox(type));
    }
}
