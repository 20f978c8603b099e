package dev.hearth.application.live;

import dev.hearth.application.chat.ChannelMemberView;
import dev.hearth.application.chat.ChannelView;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.group.GroupMemberView;
import dev.hearth.application.group.GroupView;
import dev.hearth.application.identity.Cards;
import dev.hearth.application.identity.UserCards;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.identity.UserId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns changed records into the events that tell of them. Safe from any thread. */
public final class EventViews {
    private final UserCards cards;

    public EventViews(UserCards cards) {
        this.cards = cards;
    }

    /**
     * The events that tell of the records.
     *
     * @param records in revision order
     * @param since what the listener already knows: a record that first appeared above it is told as created
     */
    public List<LiveEvent> of(List<Revised> records, long since) {
        Cards people = cards.of(records.stream()
                .map(EventViews::person)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        return records.stream().map(r -> event(r, since, people)).toList();
    }

    private static Optional<UserId> person(Revised record) {
        return switch (record) {
            case Message message -> Optional.of(message.author());
            case ChannelMember member -> Optional.of(member.user());
            case GroupMember member -> Optional.of(member.user());
            default -> Optional.empty();
        };
    }

    private static LiveEvent event(Revised record, long since, Cards people) {
        boolean created = record.firstRevision() > since;
        return switch (record) {
            case Message m ->
                event(m, created ? "message:created" : "message:updated", MessageView.of(m, people.of(m.author())));
            case Channel c -> event(c, created ? "channel:created" : "channel:updated", ChannelView.of(c));
            case ChannelMember m -> event(m, member(created), ChannelMemberView.of(m, people.of(m.user())));
            case Group g -> event(g, created ? "group:created" : "group:updated", GroupView.of(g));
            case GroupMember m -> event(m, member(created), GroupMemberView.of(m, people.of(m.user())));
            default -> throw new IllegalArgumentException("no event tells of a " + record.getClass());
        };
    }

    private static String member(boolean created) {
        return created ? "member:joined" : "member:updated";
    }

    private static LiveEvent event(Revised record, String type, Object data) {
        return new LiveEvent(
                type,
                record.scope().toString(),
                record.revision(),
                Long.toString(record.revision()),
                Objects.requireNonNull(data));
    }
}
