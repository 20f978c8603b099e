package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.chat.port.ChannelPreferences;
import dev.hearth.application.chat.port.Drafts;
import dev.hearth.application.chat.port.ReadMarkers;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.AccountEffects;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the end of an account means for chat: they leave all channels, direct ones too, and a channel whose last owner they were
 * falls to the longest-serving of its moderators, else of its members. What only they ever saw is removed: drafts, read markers,
 * wishes. What they said stays.
 */
public final class AccountChannels implements AccountEffects {
    private static final Comparator<ChannelMember> NEXT = Comparator.comparing(
                    (ChannelMember member) -> !member.role().runsTheChannel())
            .thenComparing(ChannelMember::joinedAt)
            .thenComparing(member -> member.user().toString());

    private final ChannelMembers members;
    private final ChannelPreferences preferences;
    private final ReadMarkers markers;
    private final Drafts drafts;
    private final Transactions transactions;
    private final EventBus bus;
    private final Clock clock;

    public AccountChannels(
            ChannelMembers members,
            ChannelPreferences preferences,
            ReadMarkers markers,
            Drafts drafts,
            Transactions transactions,
            EventBus bus,
            Clock clock) {
        this.members = members;
        this.preferences = preferences;
        this.markers = markers;
        this.drafts = drafts;
        this.transactions = transactions;
        this.bus = bus;
        this.clock = clock;
    }

    /** There may be many owners of a channel; nobody has to look for another one first. */
    @Override
    public void mustBeSettled(UserId user) {}

    @Override
    public void deleted(UserId user) {
        for (ChannelId channel : members.channelsOf(user)) {
            transactions.run(() -> left(channel, user)).forEach(bus::publish);
        }
        drafts.removeAll(user);
        markers.removeAll(user);
        preferences.removeAll(user);
    }

    /** The heir first: a crash in between leaves two owners, not none. */
    private List<Revised> left(ChannelId channel, UserId user) {
        boolean last = members.owners(channel).equals(List.of(user));
        Optional<ChannelMember> heir = last ? heir(channel, user) : Optional.empty();
        Instant now = clock.instant();
        return Stream.of(
                        heir.flatMap(next -> members.change(channel, next.user(), m -> m.with(ChannelRole.OWNER))),
                        members.change(channel, user, m -> m.leaving(now)))
                .<Revised>flatMap(Optional::stream)
                .toList();
    }

    private Optional<ChannelMember> heir(ChannelId channel, UserId user) {
        List<ChannelMember> others = new ArrayList<>();
        Optional<UserId> after = Optional.empty();
        do {
            Page<ChannelMember> page = members.of(channel, after, PageRequest.MAX_LIMIT);
            page.items().stream().filter(member -> !member.user().equals(user)).forEach(others::add);
            after = page.next().map(UserId::parse);
        } while (after.isPresent());
        return others.stream().min(NEXT);
    }
}
