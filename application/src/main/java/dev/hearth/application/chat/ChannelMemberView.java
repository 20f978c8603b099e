package dev.hearth.application.chat;

import dev.hearth.application.identity.CardView;
import dev.hearth.domain.chat.ChannelMember;
import java.time.Instant;
import java.util.Locale;

/** Somebody's place in a channel, as the members see it. */
public record ChannelMemberView(String channelId, CardView user, String role, Instant joinedAt, long revision) {
    public static ChannelMemberView of(ChannelMember member, CardView user) {
        return new ChannelMemberView(
                member.channel().toString(),
                user,
                member.role().name().toLowerCase(Locale.ROOT),
                member.joinedAt(),
                member.revision());
    }
}
