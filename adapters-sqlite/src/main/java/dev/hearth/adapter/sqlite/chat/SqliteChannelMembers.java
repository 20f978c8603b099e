package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.event.Revisions;
import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.store.Mapping;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.adapter.sqlite.store.TextList;
import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Memberships, each one row of {@code channel_members}; those that ended stay as a trace until the person comes back. */
public final class SqliteChannelMembers implements ChannelMembers {
    private static final String SELECT = "SELECT " + ChannelRows.MEMBER + " FROM channel_members m ";
    private static final Mapping<ChannelId> CHANNEL = row -> new ChannelId(row.id(1));
    private static final Mapping<UserId> PERSON = row -> new UserId(row.id(1));

    static final String BY_IDS = SELECT + "WHERE m.channel_id = ? AND m.user_id = ? AND m.left_at IS NULL";
    static final String OF_CHANNEL =
            SELECT + "WHERE m.channel_id = ? AND m.user_id > ? AND m.left_at IS NULL ORDER BY m.user_id LIMIT ?";
    static final String AMONG = """
            SELECT user_id FROM channel_members
            WHERE channel_id = ? AND user_id IN (SELECT unhex(value, '-') FROM json_each(?)) AND left_at IS NULL
            """;
    static final String OWNERS = """
            SELECT user_id FROM channel_members INDEXED BY channel_members_owner
            WHERE channel_id = ? AND role = 'OWNER' AND left_at IS NULL
            """;
    static final String OF_USER = "SELECT channel_id FROM channel_members WHERE user_id = ? AND left_at IS NULL";
    static final String OF_USER_IN = """
            SELECT m.channel_id FROM channel_members m CROSS JOIN channels c ON c.id = m.channel_id
            WHERE m.user_id = ? AND m.left_at IS NULL AND c.group_id = ?
            """;

    /** Also over the trace of an earlier membership. */
    static final String PUT = """
            INSERT INTO channel_members (channel_id, user_id, role, joined_at, left_at, first_revision, revision)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (channel_id, user_id) DO UPDATE SET role = excluded.role, joined_at = excluded.joined_at,
                left_at = excluded.left_at, first_revision = excluded.first_revision, revision = excluded.revision
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
        put(session, stored);
        return stored;
    }

    private static void put(Session session, ChannelMember member) {
        session.change(
                PUT,
                member.channel().value(),
                member.user().value(),
                member.role(),
                member.joinedAt(),
                member.leftAt(),
                member.firstRevision(),
                member.revision());
    }

    @Override
    public Optional<ChannelMember> find(ChannelId channel, UserId user) {
        return database.read(session -> find(session, channel, user));
    }

    private static Optional<ChannelMember> find(Session session, ChannelId channel, UserId user) {
        return session.find(BY_IDS, ChannelRows::member, channel.value(), user.value());
    }

    @Override
    public Optional<ChannelMember> change(ChannelId channel, UserId user, UnaryOperator<ChannelMember> change) {
        return database.write(session -> find(session, channel, user)
                .map(member -> Revisions.change(
                        session, member, change, ChannelMember::changedAt, (before, after) -> put(session, after))));
    }

    @Override
    public Page<ChannelMember> of(ChannelId channel, Optional<UserId> after, int limit) {
        Object key = after.<Object>map(UserId::value).orElseGet(Session::beforeAnyId);
        List<ChannelMember> found = database.read(
                session -> session.list(OF_CHANNEL, ChannelRows::member, channel.value(), key, limit + 1L));
        return Page.cut(found, limit, member -> member.user().toString());
    }

    @Override
    public Set<UserId> among(ChannelId channel, Set<UserId> people) {
        String asked = TextList.of(people);
        return Set.copyOf(database.read(session -> session.list(AMONG, PERSON, channel.value(), asked)));
    }

    @Override
    public List<UserId> owners(ChannelId channel) {
        return database.read(session -> session.list(OWNERS, PERSON, channel.value()));
    }

    @Override
    public List<ChannelId> channelsOf(UserId user) {
        return database.read(session -> session.list(OF_USER, CHANNEL, user.value()));
    }

    @Override
    public List<ChannelId> channelsIn(GroupId group, UserId user) {
        return database.read(session -> session.list(OF_USER_IN, CHANNEL, user.value(), group.value()));
    }
}
