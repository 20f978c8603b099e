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
import dev.hearth.domain.chat.DirectPair;
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

/** Gives two people their one direct channel, made when first asked for, whoever asks and however often. */
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

    public ChannelView run(Caller caller, UserId other) {
        if (users.find(other).isEmpty()) {
            throw new Refusal.Invalid("userId", "is not a user");
        }
        DirectPair pair = new DirectPair(caller.user(), other);
        List<Revised> changes = new ArrayList<>();
        JoinedChannel joined = transactions.run(() -> {
            changes.clear();
            return joined(caller, pair, changes);
        });
        changes.forEach(bus::publish);
        return ChannelView.of(joined);
    }

    private JoinedChannel joined(Caller caller, DirectPair pair, List<Revised> changes) {
        Channel channel = channels.findDirect(pair).orElseGet(() -> opened(caller, pair));
        changes.add(channel);
        // Also for a channel that was there already: a crash may have left it with less than its two people.
        ChannelMember mine = member(channel.id(), caller.user(), changes);
        for (UserId person : List.of(pair.lower(), pair.higher())) {
            member(channel.id(), person, changes);
        }
        return new JoinedChannel(channel, mine);
    }

    private Channel opened(Caller caller, DirectPair pair) {
        Channel fresh = Channel.direct(new ChannelId(ids.next()), pair, caller.user(), clock.instant());
        try {
            return channels.add(fresh);
        } catch (Refusal.Conflict bothAskedAtOnce) {
            return channels.findDirect(pair).orElseThrow(() -> bothAskedAtOnce);
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
