package dev.hearth.application.notification;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.chat.port.Channels;
import dev.hearth.application.group.port.Groups;
import dev.hearth.application.work.GuestTasks;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.InvitationId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.notification.Subject;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Knows where somebody may look of what they are told, and what it is called there where they are told of the place itself. */
public final class NotificationPlaces {
    private static final int PAGE = 200;

    private final Channels channels;
    private final ChannelMembers channelMembers;
    private final Projects projects;
    private final ProjectMembers projectMembers;
    private final Groups groups;
    private final Invitees invitees;
    private final GuestTasks guests;

    public NotificationPlaces(
            Channels channels,
            ChannelMembers channelMembers,
            Projects projects,
            ProjectMembers projectMembers,
            Groups groups,
            Invitees invitees,
            GuestTasks guests) {
        this.channels = channels;
        this.channelMembers = channelMembers;
        this.projects = projects;
        this.projectMembers = projectMembers;
        this.groups = groups;
        this.invitees = invitees;
        this.guests = guests;
    }

    /**
     * What somebody may see.
     *
     * @param tasks those they see where they see nothing else of the project
     * @param names of the places and invitations that something is about
     */
    record Seen(Set<Scope> places, Set<UUID> tasks, Map<UUID, String> names) {
        boolean shows(Subject subject) {
            return switch (subject.kind()) {
                case INVITATION -> names.containsKey(subject.id());
                case COMMENT, TASK -> places.contains(subject.place()) || tasks.contains(subject.line());
                case MESSAGE, PLACE -> places.contains(subject.place());
                case ANNOUNCEMENT, SECURITY -> true;
            };
        }

        Optional<String> name(Subject subject) {
            return Optional.ofNullable(names.get(subject.id()));
        }
    }

    /** Of the kinds of place that matter here all in which the person is, by one read each. */
    Seen of(UserId person, List<Subject> subjects) {
        Set<Scope> places = new HashSet<>();
        Set<Scope.Kind> within = kinds(subjects, false);
        if (within.contains(Scope.Kind.CHANNEL)) {
            channelMembers.channelsOf(person).forEach(channel -> places.add(channel.scope()));
        }
        if (within.contains(Scope.Kind.PROJECT)) {
            projectMembers.projectsOf(person).forEach(project -> places.add(project.scope()));
        }
        Map<Scope, String> called = called(person, kinds(subjects, true));
        places.addAll(called.keySet());
        Map<UUID, String> names = new HashMap<>();
        called.forEach((place, name) -> names.put(place.id(), name));
        Set<InvitationId> invited = subjects.stream()
                .filter(subject -> subject.kind() == Subject.Kind.INVITATION)
                .map(subject -> new InvitationId(subject.id()))
                .collect(Collectors.toSet());
        invitees.groups(person, invited).forEach((id, name) -> names.put(id.value(), name.value()));
        return new Seen(places, lent(person, subjects, places), names);
    }

    /** Read only where something is about a project that they are not in. */
    private Set<UUID> lent(UserId person, List<Subject> subjects, Set<Scope> places) {
        boolean elsewhere = subjects.stream()
                .filter(subject -> subject.kind() == Subject.Kind.COMMENT || subject.kind() == Subject.Kind.TASK)
                .anyMatch(subject -> !places.contains(subject.place()));
        return elsewhere
                ? guests.of(person).keySet().stream().map(TaskId::value).collect(Collectors.toSet())
                : Set.of();
    }

    private static Set<Scope.Kind> kinds(List<Subject> subjects, boolean themselves) {
        return subjects.stream()
                .filter(subject -> subject.kind() != Subject.Kind.INVITATION)
                .filter(subject -> (subject.kind() == Subject.Kind.PLACE) == themselves)
                .map(subject -> subject.place().kind())
                .collect(Collectors.toSet());
    }

    private Map<Scope, String> called(UserId person, Set<Scope.Kind> kinds) {
        Map<Scope, String> names = new HashMap<>();
        if (kinds.contains(Scope.Kind.GROUP)) {
            Page.all(next -> groups.joinedBy(person, next.map(GroupId::parse), PAGE))
                    .forEach(in ->
                            names.put(in.group().scope(), in.group().name().value()));
        }
        if (kinds.contains(Scope.Kind.PROJECT)) {
            Page.all(next -> projects.joinedBy(person, next.map(ProjectId::parse), PAGE))
                    .forEach(in -> names.put(
                            in.project().scope(), in.project().card().name().value()));
        }
        if (kinds.contains(Scope.Kind.CHANNEL)) {
            Page.all(next -> channels.joinedBy(person, next.map(ChannelId::parse), PAGE))
                    .forEach(in -> names.put(
                            in.channel().scope(),
                            in.channel().card().name().map(ChannelName::value).orElse("")));
        }
        return names;
    }
}
