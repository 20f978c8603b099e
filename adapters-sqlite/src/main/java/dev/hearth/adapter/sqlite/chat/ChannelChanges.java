package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.event.ChangeSource;
import dev.hearth.adapter.sqlite.event.TableChanges;
import java.util.List;

/** What can change in the scope of a channel: the channel itself, its memberships and its messages. */
public final class ChannelChanges {
    static final String CHANNELS =
            "SELECT " + ChannelRows.CHANNEL + " FROM channels c WHERE c.id = ? AND c.revision > ? LIMIT ?";

    static final String MEMBERS = "SELECT " + ChannelRows.MEMBER
            + " FROM channel_members m WHERE m.channel_id = ? AND m.revision > ? ORDER BY m.revision LIMIT ?";

    public static final List<ChangeSource> SOURCES = List.of(
            new TableChanges(CHANNELS, ChannelRows::channel),
            new TableChanges(MEMBERS, ChannelRows::member),
            new MessageChanges());

    /** The messages of a scope that is no channel. */
    public static final ChangeSource TALK_ELSEWHERE = MessageChanges.OTHERS;

    private ChannelChanges() {}
}
