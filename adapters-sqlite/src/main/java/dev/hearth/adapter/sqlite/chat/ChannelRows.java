package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.DirectPair;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import java.sql.SQLException;
import java.util.Optional;

/** Rows of channels and memberships, as statements that read {@code channels c} and {@code channel_members m} give them. */
final class ChannelRows {
    static final String CHANNEL = """
            c.id, c.group_id, c.type, c.name, c.description, c.pair_lower, c.pair_higher, c.creator_id, c.created_at,
            c.first_revision, c.revision
            """;
    static final String MEMBER = "m.channel_id, m.user_id, m.role, m.joined_at, m.first_revision, m.revision";

    private static final int AFTER_CHANNEL = 11;

    private ChannelRows() {}

    static Channel channel(Row row) throws SQLException {
        return new Channel(
                new ChannelId(row.id(1)),
                row.maybeId(2).map(GroupId::new),
                row.word(3, ChannelType.class),
                row.maybeText(4).map(ChannelName::new),
                row.text(5),
                pair(row),
                new UserId(row.id(8)),
                row.instant(9),
                row.number(10),
                row.number(11));
    }

    private static Optional<DirectPair> pair(Row row) throws SQLException {
        Optional<UserId> higher = row.maybeId(7).map(UserId::new);
        return row.maybeId(6).map(UserId::new).flatMap(lower -> higher.map(other -> new DirectPair(lower, other)));
    }

    static ChannelMember member(Row row) throws SQLException {
        return member(row, 0);
    }

    /** A row that has the channel's columns first and the member's behind them. */
    static JoinedChannel joined(Row row) throws SQLException {
        return new JoinedChannel(channel(row), member(row, AFTER_CHANNEL));
    }

    private static ChannelMember member(Row row, int behind) throws SQLException {
        return new ChannelMember(
                new ChannelId(row.id(behind + 1)),
                new UserId(row.id(behind + 2)),
                row.word(behind + 3, ChannelRole.class),
                row.instant(behind + 4),
                row.number(behind + 5),
                row.number(behind + 6));
    }
}
