package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;

/** Memberships, each one row of {@code channel_members}. */
public final class SqliteChannelMembers implements ChannelMembers {
    private static final String SELECT = "SELECT " + ChannelRows.MEMBER + " FROM channel_members m ";

    static final String BY_IDS = SELECT + "WHERE m.channel_id = ? AND m.user_id = ?";
    static final String OF_CHANNEL = SELECT + "WHERE m.channel_id = ? AND m.user_id > ? ORDER BY m.user_id LIMIT ?";
    static final String OF_USER = "SELECT channel_id FROM channel_members WHERE user_id = ?";
    static final String INSERT = """
            INSERT INTO channel_members (channel_id, user_id, role, joined_at, first_revision, revision)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final SqliteDatabase database;

    public SqliteChannelMembers(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public ChannelMember add(ChannelMember member) {
        return database.write(
                session -> find(session, member.channel(), member.user()).orElseGet(() -> insert(session, member)));
    }

    private static ChannelMember insert(Session session, ChannelMember member) {
        ChannelMember stored = member.storedAt(ScopeHeads.next(session, member.scope()));
        session.change(
                INSERT,
                stored.channel().value(),
                stored.user().value(),
                stored.role(),
                stored.joinedAt(),
                stored.firstRevision(),
                stored.revision());
        return stored;
    }

    @Override
    public Optional<ChannelMember> find(ChannelId channel, UserId user) {
        return database.read(session -> find(session, channel, user));
    }

    private static Optional<ChannelMember> find(Session session, ChannelId channel, UserId user) {
        return session.find(BY_IDS, ChannelRows::member, channel.value(), user.value());
    }

    @Override
    public Page<ChannelMember> of(ChannelId channel, Optional<UserId> after, int limit) {
        Object key = after.<Object>map(UserId::value).orElseGet(Session::beforeAnyId);
        List<ChannelMember> found = database.read(
                session -> session.list(OF_CHANNEL, ChannelRows::member, channel.value(), key, limit + 1L));
        return Page.cut(found, limit, member -> member.user().toString());
    }

    @Override
    public List<ChannelId> channelsOf(UserId user) {
        return database.read(session -> session.list(OF_USER, row -> new ChannelId(row.id(1)), user.value()));
    }
}
