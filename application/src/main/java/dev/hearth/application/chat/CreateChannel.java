package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.chat.port.Channels;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.GroupAccess;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.Admission;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelCard;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.identity.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Opens a named channel, in a group or server-wide; who opens it owns it. */
public final class CreateChannel {
    private final Channels channels;
    private final ChannelMembers members;
    private final GroupAccess groupAccess;
    private final NotedChanges noted;
    private final Transactions transactions;
    private final EventBus bus;
    private final IdSource ids;
    private final Clock clock;

    public CreateChannel(
            Channels channels,
            ChannelMembers members,
            GroupAccess groupAccess,
            NotedChanges noted,
            Transactions transactions,
            EventBus bus,
            IdSource ids,
            Clock clock) {
        this.channels = channels;
        this.members = members;
        this.groupAccess = groupAccess;
        this.noted = noted;
        this.transactions = transactions;
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What the channel is to be.
     *
     * @param group empty for a server-wide channel
     * @param type not direct: see {@link OpenDirectChannel}
     * @param admission everybody only for a public channel of a group
     */
    public record Command(Optional<GroupId> group, ChannelType type, ChannelCard card, Admission admission) {
        /** Nobody is taken in unasked. */
        public Command(Optional<GroupId> group, ChannelType type, ChannelName name, String description) {
            this(group, type, ChannelCard.named(name, "", description), Admission.ASKED);
        }
    }

    public ChannelView run(Caller caller, Command command) {
        command.group().ifPresent(group -> groupAccess.permitted(caller, group, GroupPermission.CREATE_CHANNELS));
        Instant now = clock.instant();
        ChannelId id = new ChannelId(ids.next());
        Channel channel = Channel.named(id, command.group(), command.type(), command.card(), caller.user(), now)
                .with(command.admission());
        ChannelMember owner = ChannelMember.joining(id, caller.user(), ChannelRole.OWNER, now);
        JoinedChannel stored = transactions.run(() -> {
            Channel opened = channels.add(channel);
            JoinedChannel joined = JoinedChannel.fresh(opened, members.add(owner));
            noted.made(opened);
            return joined;
        });
        bus.publish(stored.channel());
        bus.publish(stored.member());
        return ChannelView.of(stored);
    }
}
