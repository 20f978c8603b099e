package dev.hearth.domain.search;

import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelCard;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.group.GroupId;
import java.util.Set;

/**
 * Which channels somebody looks for, and which they may know of: those they are in, and public ones of the server and of their
 * groups. A deleted channel is found by nobody.
 *
 * @param joined the channels they are in
 * @param groups the groups whose public channels they may see
 */
public record ChannelQuery(SearchWords words, Set<ChannelId> joined, Set<GroupId> groups) {
    public ChannelQuery {
        joined = Set.copyOf(joined);
        groups = Set.copyOf(groups);
    }

    public boolean matches(Channel channel) {
        return !channel.life().deleted() && mayKnow(channel) && words.match(text(channel));
    }

    private boolean mayKnow(Channel channel) {
        boolean open = channel.type() == ChannelType.PUBLIC
                && channel.group().map(groups::contains).orElse(true);
        return open || joined.contains(channel.id());
    }

    /** A channel as its words are looked for: its name, what is talked about and what it is for. Direct channels have none of it. */
    public static SearchText text(Channel channel) {
        ChannelCard card = channel.card();
        return SearchText.of(
                String.join("\n", card.name().map(ChannelName::value).orElse(""), card.topic(), card.description()));
    }

    /** Everything a channel is filed under: a deleted one under nothing. */
    public static Set<String> keysOf(Channel channel) {
        return channel.life().deleted() ? Set.of() : IndexKeys.of(text(channel));
    }
}
