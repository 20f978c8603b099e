package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqlFault;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.chat.port.Channels;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.DirectPair;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;

/** Channels, each one row of {@code channels}. */
public final class SqliteChannels implements Channels {
    private static final String SELECT = "SELECT " + ChannelRows.CHANNEL + " FROM channels c ";

    static final String BY_ID = SELECT + "WHERE c.id = ?";
    static final String BY_PAIR = SELECT + "WHERE c.unique_key = ?";

    /** Walks one person's memberships, which are in the order of the channels' ids, and looks up each channel. */
    static final String JOINED = "SELECT " + ChannelRows.CHANNEL + ", " + ChannelRows.MEMBER + """
             FROM channel_members m CROSS JOIN channels c ON c.id = m.channel_id
            WHERE m.user_id = ? AND m.channel_id > ?
            ORDER BY m.channel_id LIMIT ?
            """;

    static final String INSERT = """
            INSERT INTO channels (id, group_id, type, name, description, unique_key, pair_lower, pair_higher, creator_id,
                created_at, first_revision, revision)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final SqliteDatabase database;

    public SqliteChannels(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public Channel add(Channel channel) {
        return database.write(session -> {
            Channel stored = channel.storedAt(ScopeHeads.next(session, channel.scope()));
            insert(session, stored);
            return stored;
        });
    }

    private static void insert(Session session, Channel channel) {
        try {
            session.change(INSERT, columns(channel));
        } catch (SqlFault fault) {
            throw fault.violates("channels.unique_key")
                    ? new Refusal.Conflict("name", "There is such a channel already.")
                    : fault;
        }
    }

    private static Object[] columns(Channel channel) {
        return new Object[] {
            channel.id().value(),
            channel.group().map(GroupId::value),
            channel.type(),
            channel.name().map(ChannelName::value),
            channel.description(),
            channel.uniqueKey(),
            channel.pair().map(pair -> pair.lower().value()),
            channel.pair().map(pair -> pair.higher().value()),
            channel.creator().value(),
            channel.createdAt(),
            channel.firstRevision(),
            channel.revision()
        };
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return database.read(session -> session.find(BY_ID, ChannelRows::channel, id.value()));
    }

    @Override
    public Optional<Channel> findDirect(DirectPair pair) {
        // As Channel.uniqueKey() writes it; the contract finds out if that ever changes.
        return database.read(session -> session.find(BY_PAIR, ChannelRows::channel, "direct:" + pair.key()));
    }

    @Override
    public Page<JoinedChannel> joinedBy(UserId user, Optional<ChannelId> after, int limit) {
        Object key = after.<Object>map(ChannelId::value).orElseGet(Session::beforeAnyId);
        List<JoinedChannel> found =
                database.read(session -> session.list(JOINED, ChannelRows::joined, user.value(), key, limit + 1L));
        return Page.cut(found, limit, joined -> joined.channel().id().toString());
    }
}
