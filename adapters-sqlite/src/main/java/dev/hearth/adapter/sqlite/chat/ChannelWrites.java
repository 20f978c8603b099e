package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.store.Columns;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqlFault;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.DirectPeople;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.shared.Refusal;

/** How channels are stored. Each within a write. */
final class ChannelWrites {
    static final String INSERT = """
            INSERT INTO channels (name, topic, description, unique_key, admission, archived_at, deleted_at, revision,
                id, group_id, type, people, creator_id, created_at, first_revision)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    static final String UPDATE = """
            UPDATE channels SET name = ?, topic = ?, description = ?, unique_key = ?, admission = ?, archived_at = ?,
                deleted_at = ?, revision = ?
            WHERE id = ?
            """;

    static final String CLEAR = "DELETE FROM channel_members WHERE channel_id = ?";

    private ChannelWrites() {}

    static void insert(Session session, Channel channel) {
        Object[] lasting = {
            channel.id().value(),
            channel.group().map(GroupId::value),
            channel.type(),
            channel.people().map(DirectPeople::key),
            channel.creator().value(),
            channel.createdAt(),
            channel.firstRevision()
        };
        store(session, INSERT, Columns.of(changing(channel), lasting));
    }

    /** With a deleted channel its memberships go, those that ended before as well: nobody is left who could ask for them. */
    static void replace(Session session, Channel channel) {
        store(session, UPDATE, Columns.of(changing(channel), channel.id().value()));
        if (channel.life().deleted()) {
            session.change(CLEAR, channel.id().value());
        }
    }

    private static Object[] changing(Channel channel) {
        return new Object[] {
            channel.card().name().map(ChannelName::value),
            channel.card().topic(),
            channel.card().description(),
            channel.uniqueKey(),
            channel.admission(),
            channel.life().archivedAt(),
            channel.life().deletedAt(),
            channel.revision()
        };
    }

    private static void store(Session session, String sql, Object... columns) {
        try {
            session.change(sql, columns);
        } catch (SqlFault fault) {
            throw fault.violates("channels.unique_key")
                    ? new Refusal.Conflict("name", "There is such a channel already.")
                    : fault;
        }
    }
}
