package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.event.Revisions;
import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.chat.port.ChannelPreferences;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelPreference;
import dev.hearth.domain.chat.ChannelPreference.NotificationLevel;
import dev.hearth.domain.identity.UserId;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

/** Wishes about channels, each one row of {@code channel_preferences}. */
public final class SqliteChannelPreferences implements ChannelPreferences {
    static final String SELECT = """
        SELECT user_id, channel_id, starred, muted, level, first_revision, revision
        FROM channel_preferences
        """;

    static final String BY_IDS = SELECT + "WHERE user_id = ? AND channel_id = ?";

    static final String PUT = """
        INSERT INTO channel_preferences (user_id, channel_id, starred, muted, level, first_revision, revision)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (user_id, channel_id) DO UPDATE SET starred = excluded.starred, muted = excluded.muted,
            level = excluded.level, revision = excluded.revision
        """;

    static final String REMOVE = "DELETE FROM channel_preferences WHERE user_id = ?";

    private final SqliteDatabase database;

    public SqliteChannelPreferences(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public ChannelPreference change(UserId user, ChannelId channel, UnaryOperator<ChannelPreference> change) {
        return database.write(session -> Revisions.change(
                session,
                find(session, user, channel),
                change,
                ChannelPreference::storedAt,
                (before, after) -> put(session, after)));
    }

    private static ChannelPreference find(Session session, UserId user, ChannelId channel) {
        return session.find(BY_IDS, SqliteChannelPreferences::preference, user.value(), channel.value())
                .orElseGet(() -> ChannelPreference.none(user, channel));
    }

    private static void put(Session session, ChannelPreference wishes) {
        session.change(
                PUT,
                wishes.user().value(),
                wishes.channel().value(),
                wishes.starred() ? 1 : 0,
                wishes.muted() ? 1 : 0,
                wishes.level(),
                wishes.firstRevision(),
                wishes.revision());
    }

    @Override
    public void removeAll(UserId user) {
        database.change(session -> session.change(REMOVE, user.value()));
    }

    static ChannelPreference preference(Row row) throws SQLException {
        return new ChannelPreference(
                new UserId(row.id(1)),
                new ChannelId(row.id(2)),
                row.number(3) == 1,
                row.number(4) == 1,
                row.word(5, NotificationLevel.class),
                row.number(6),
                row.number(7));
    }
}
