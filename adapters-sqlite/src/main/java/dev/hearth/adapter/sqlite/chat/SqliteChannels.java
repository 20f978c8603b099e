package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.event.Revisions;
import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.chat.port.Channels;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.DirectPeople;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Channels, each one row of {@code channels}; those deleted stay as a trace. */
public final class SqliteChannels implements Channels {
    private static final String SELECT = "SELECT " + ChannelRows.CHANNEL + " FROM channels c ";
    private static final String SELECT_JOINED =
            "SELECT " + ChannelRows.CHANNEL + ", " + ChannelRows.MEMBER + ", " + ChannelRows.WISHES + " FROM ";
    private static final String WITH_WISHES =
            " LEFT JOIN channel_preferences p ON p.user_id = m.user_id AND p.channel_id = m.channel_id ";

    static final String BY_ID = SELECT + "WHERE c.id = ? AND c.deleted_at IS NULL";
    static final String BY_KEY = SELECT + "WHERE c.unique_key = ?";

    static final String SEAT = SELECT_JOINED + "channel_members m CROSS JOIN channels c ON c.id = m.channel_id"
            + WITH_WISHES + "WHERE m.channel_id = ? AND m.user_id = ? AND m.left_at IS NULL";

    /** Walks one person's memberships, which are in the order of the channels' ids, and looks up each channel. */
    static final String JOINED = SELECT_JOINED + "channel_members m CROSS JOIN channels c ON c.id = m.channel_id"
            + WITH_WISHES + "WHERE m.user_id = ? AND m.channel_id > ? AND m.left_at IS NULL"
            + " ORDER BY m.channel_id LIMIT ?";

    /** Walks what one person has starred, in the same order. */
    static final String STARRED = SELECT_JOINED + """
            channel_preferences p INDEXED BY channel_preferences_starred
            CROSS JOIN channel_members m
              ON m.channel_id = p.channel_id AND m.user_id = p.user_id AND m.left_at IS NULL
            CROSS JOIN channels c ON c.id = m.channel_id
            WHERE p.user_id = ? AND p.channel_id > ? AND p.starred = 1
            ORDER BY p.channel_id LIMIT ?
            """;

    static final String PUBLIC = SELECT + """
            WHERE c.group_id IS ? AND c.id > ? AND c.type = 'PUBLIC' AND c.deleted_at IS NULL
            ORDER BY c.id LIMIT ?
            """;

    static final String FOR_NEWCOMERS = SELECT + """
            WHERE c.group_id = ? AND c.admission = 'EVERYBODY' AND c.archived_at IS NULL AND c.deleted_at IS NULL
            """;

    static final String OF_GROUP = SELECT + "WHERE c.group_id = ? AND c.deleted_at IS NULL";

    private final SqliteDatabase database;

    public SqliteChannels(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public Channel add(Channel channel) {
        return database.write(session -> {
            Channel stored = channel.storedAt(ScopeHeads.next(session, channel.scope()));
            ChannelWrites.insert(session, stored);
            return stored;
        });
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return database.read(session -> find(session, id));
    }

    private static Optional<Channel> find(Session session, ChannelId id) {
        return session.find(BY_ID, ChannelRows::channel, id.value());
    }

    @Override
    public Optional<Channel> findDirect(DirectPeople people) {
        return database.read(session -> session.find(BY_KEY, ChannelRows::channel, Channel.directKey(people)));
    }

    @Override
    public Optional<JoinedChannel> seat(ChannelId id, UserId user) {
        return database.read(session -> session.find(SEAT, ChannelRows::joined, id.value(), user.value()));
    }

    @Override
    public Optional<Channel> change(ChannelId id, UnaryOperator<Channel> change) {
        return database.write(session -> find(session, id)
                .map(channel -> Revisions.change(
                        session,
                        channel,
                        change,
                        Channel::changedAt,
                        (before, after) -> ChannelWrites.replace(session, after))));
    }

    @Override
    public Page<JoinedChannel> joinedBy(UserId user, Optional<ChannelId> after, int limit) {
        return joined(JOINED, user, after, limit);
    }

    @Override
    public Page<JoinedChannel> starredBy(UserId user, Optional<ChannelId> after, int limit) {
        return joined(STARRED, user, after, limit);
    }

    private Page<JoinedChannel> joined(String sql, UserId user, Optional<ChannelId> after, int limit) {
        List<JoinedChannel> found =
                database.read(session -> session.list(sql, ChannelRows::joined, user.value(), key(after), limit + 1L));
        return Page.cut(found, limit, joined -> joined.channel().id().toString());
    }

    @Override
    public Page<Channel> publicIn(Optional<GroupId> group, Optional<ChannelId> after, int limit) {
        Optional<Object> place = group.map(GroupId::value);
        List<Channel> found =
                database.read(session -> session.list(PUBLIC, ChannelRows::channel, place, key(after), limit + 1L));
        return Page.cut(found, limit, channel -> channel.id().toString());
    }

    private static Object key(Optional<ChannelId> after) {
        return after.<Object>map(ChannelId::value).orElseGet(Session::beforeAnyId);
    }

    @Override
    public List<Channel> ofGroup(GroupId group) {
        return database.read(session -> session.list(OF_GROUP, ChannelRows::channel, group.value()));
    }

    @Override
    public List<Channel> forNewcomers(GroupId group) {
        return database.read(session -> session.list(FOR_NEWCOMERS, ChannelRows::channel, group.value()));
    }
}
