package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way out of a channel for who cannot be kept in it: they leave its group, or their account ends. What the last owner had falls to
 * the longest-serving of the moderators, else of the members: nobody else may even see a private channel.
 */
public final class ChannelExit {
    private static final Comparator<ChannelMember> NEXT = Comparator.comparing(
                    (ChannelMember member) -> !member.role().runsTheChannel())
            .thenComparing(ChannelMember::joinedAt)
            .thenComparing(member -> member.user().toString());

    private final ChannelMembers members;
    private final Clock clock;

    public ChannelExit(ChannelMembers members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    /**
     * Ends a membership, within the caller's transaction. The heir comes first: a crash in between leaves two owners, not none.
     *
     * @return what was stored, to be published after the transaction
     */
    List<Revised> leave(ChannelId channel, UserId user) {
        Optional<ChannelMember> heir = Owners.isLast(members, channel, user) ? heir(channel, user) : Optional.empty();
        Instant now = clock.instant();
        return Stream.of(
                        heir.flatMap(next -> members.change(channel, next.user(), m -> m.with(ChannelRole.OWNER))),
                        members.change(channel, user, m -> m.leaving(now)))
                .<Revised>flatMap(Optional::stream)
                .toList();
    }

    private Optional<ChannelMember> heir(ChannelId channel, UserId user) {
        return Page.all(from -> members.of(channel, from.map(UserId::parse), PageRequest.MAX_LIMIT)).stream()
                .filter(member -> !member.user().equals(user))
                .min(NEXT);
    }
}
