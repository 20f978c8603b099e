package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.domain.chat.Admission;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelCard;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelLife;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelPreference;
import dev.hearth.domain.chat.ChannelPreference.NotificationLevel;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.DirectPeople;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import java.sql.SQLException;

/** Rows of channels and memberships, as statements that read {@code channels c} and {@code channel_members m} give them. */
public final class ChannelRows {
    public static final String CHANNEL = """
            c.id, c.group_id, c.type, c.name, c.topic, c.description, c.people, c.admission, c.archived_at, c.deleted_at,
            c.creator_id, c.created_at, c.first_revision, c.revision
            """;
    static final String MEMBER =
            "m.channel_id, m.user_id, m.role, m.joined_at, m.left_at, m.first_revision, m.revision";

    /** Of {@code channel_preferences p}, all missing where the person never said anything. */
    static final String WISHES = "p.level, p.starred, p.muted, p.first_revision, p.revision";

    private static final int AFTER_CHANNEL = 14;
    private static final int AFTER_MEMBER = AFTER_CHANNEL + 7;

    private ChannelRows() {}

    public static Channel channel(Row row) throws SQLException {
        ChannelCard card = new ChannelCard(row.maybeText(4).map(ChannelName::new), row.text(5), row.text(6));
        return new Channel(
                new ChannelId(row.id(1)),
                row.maybeId(2).map(GroupId::new),
                row.word(3, ChannelType.class),
                card,
                row.maybeText(7).map(DirectPeople::parse),
                row.word(8, Admission.class),
                new ChannelLife(row.maybeInstant(9), row.maybeInstant(10)),
                new UserId(row.id(11)),
                row.instant(12),
                row.number(13),
                row.number(14));
    }

    static ChannelMember member(Row row) throws SQLException {
        return member(row, 0);
    }

    /** A row that has the channel's columns first, the member's behind them, and the wishes last. */
    static JoinedChannel joined(Row row) throws SQLException {
        ChannelMember member = member(row, AFTER_CHANNEL);
        return new JoinedChannel(channel(row), member, wishes(row, member));
    }

    private static ChannelMember member(Row row, int behind) throws SQLException {
        return new ChannelMember(
                new ChannelId(row.id(behind + 1)),
                new UserId(row.id(behind + 2)),
                row.word(behind + 3, ChannelRole.class),
                row.instant(behind + 4),
                row.maybeInstant(behind + 5),
                row.number(behind + 6),
                row.number(behind + 7));
    }

    private static ChannelPreference wishes(Row row, ChannelMember member) throws SQLException {
        if (row.maybeText(AFTER_MEMBER + 1).isEmpty()) {
            return ChannelPreference.none(member.user(), member.channel());
        }
        return new ChannelPreference(
                member.user(),
                member.channel(),
                row.number(AFTER_MEMBER + 2) == 1,
                row.number(AFTER_MEMBER + 3) == 1,
                row.word(AFTER_MEMBER + 1, NotificationLevel.class),
                row.number(AFTER_MEMBER + 4),
                row.number(AFTER_MEMBER + 5));
    }
}
