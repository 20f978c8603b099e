package dev.hearth.application.chat;

import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.group.GroupId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A channel as it is shown.
 *
 * @param name absent in a direct channel
 * @param memberIds the two people of a direct channel, absent in others
 * @param membership the reader's own place in it, absent where they are not in it or one picture goes to many readers
 */
public record ChannelView(
        String id,
        Optional<String> groupId,
        String type,
        Optional<String> name,
        String description,
        Optional<List<String>> memberIds,
        String creatorId,
        Instant createdAt,
        long revision,
        Optional<Membership> membership) {

    /** The reader's own place. */
    public record Membership(String role, Instant joinedAt) {
        static Membership of(ChannelMember member) {
            return new Membership(member.role().name().toLowerCase(Locale.ROOT), member.joinedAt());
        }
    }

    static ChannelView of(JoinedChannel joined) {
        return of(joined.channel(), Optional.of(joined.member()));
    }

    /** For many readers. */
    public static ChannelView of(Channel channel) {
        return of(channel, Optional.empty());
    }

    static ChannelView of(Channel channel, Optional<ChannelMember> member) {
        return new ChannelView(
                channel.id().toString(),
                channel.group().map(GroupId::toString),
                channel.type().name().toLowerCase(Locale.ROOT),
                channel.name().map(ChannelName::value),
                channel.description(),
                channel.pair()
                        .map(p -> Stream.of(p.lower().toString(), p.higher().toString())
                                .distinct()
                                .toList()),
                channel.creator().toString(),
                channel.createdAt(),
                channel.revision(),
                member.map(Membership::of));
    }
}
