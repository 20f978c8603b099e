package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.chat.port.Channels;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.chat.DirectPeople;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gives the same people their one direct channel, made when first asked for, whoever asks and however often. */
public final class OpenDirectChannel {
    private final Channels channels;
    private final ChannelMembers members;
    private final Users users;
    private final Transactions transactions;
    private final EventBus bus;
    private final IdSource ids;
    private final Clock clock;

    public OpenDirectChannel(
            Channels channels,
            ChannelMembers members,
            Users users,
            Transactions transactions,
            EventBus bus,
            IdSource ids,
            Clock clock) {
        this.channels = channels;
        this.members = members;
        this.users = users;
        this.transactions = transactions;
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    /** The channel of the caller and some others, together at most {@value DirectPeople#MOST}. */
    public ChannelView run(Caller caller, List<UserId> others) {
        DirectPeople people = new DirectPeople(
                Stream.concat(Stream.of(caller.user()), others.stream()).toList());
        if (users.cards(Set.copyOf(people.all())).size() < people.all().size()) {
            throw others.size() == 1
                    ? new Refusal.Invalid("userId", "is not a user")
                    : new Refusal.Invalid("userIds", "must all be users");
        }
        List<Revised> changes = new ArrayList<>();
        JoinedChannel joined = transactions.run(() -> {
            changes.clear();
            return joined(caller, people, changes);
        });
        changes.forEach(bus::publish);
        return ChannelView.of(joined);
    }

    private JoinedChannel joined(Caller caller, DirectPeople people, List<Revised> changes) {
        Channel channel = channels.findDirect(people).orElseGet(() -> opened(caller, people));
        changes.add(channel);
        // Also for a channel that was there already: a crash may have left it with less than its people.
        ChannelMember mine = member(channel.id(), caller.user(), changes);
        for (UserId person : people.all()) {
            member(channel.id(), person, changes);
        }
        return channels.seat(channel.id(), caller.user()).orElseGet(() -> JoinedChannel.fresh(channel, mine));
    }

    private Channel opened(Caller caller, DirectPeople people) {
        Channel fresh = Channel.direct(new ChannelId(ids.next()), people, caller.user(), clock.instant());
        try {
            return channels.add(fresh);
        } catch (Refusal.Conflict bothAskedAtOnce) {
            return channels.findDirect(people).orElseThrow(() -> bothAskedAtOnce);
        }
    }

    private ChannelMember member(ChannelId channel, UserId person, List<Revised> changes) {
        Instant now = clock.instant();
        Optional<ChannelMember> there = members.find(channel, person);
        return there.orElseGet(() -> {
            ChannelMember member = members.add(ChannelMember.joining(channel, person, ChannelRole.MEMBER, now));
            changes.add(member);
            return member;
        });
    }
}
