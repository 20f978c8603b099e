package dev.hearth.adapter.sqlite;

import dev.hearth.adapter.sqlite.chat.SqliteChannelMembers;
import dev.hearth.adapter.sqlite.chat.SqliteChannels;
import dev.hearth.adapter.sqlite.chat.SqliteMessages;
import dev.hearth.adapter.sqlite.group.SqliteGroupMembers;
import dev.hearth.adapter.sqlite.group.SqliteGroups;
import dev.hearth.adapter.sqlite.identity.SqliteUsers;
import dev.hearth.adapter.sqlite.live.SqliteChangeLog;
import dev.hearth.adapter.sqlite.shared.SqliteHealth;
import dev.hearth.adapter.sqlite.shared.SqliteTransactions;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.adapter.sqlite.store.SqliteSettings;
import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.chat.port.Channels;
import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.group.port.Groups;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.application.shared.port.Dependency;
import dev.hearth.application.shared.port.Transactions;

/** All persistence ports on one open file. */
public record SqliteStores(
        SqliteDatabase database,
        Users users,
        Groups groups,
        GroupMembers groupMembers,
        Channels channels,
        ChannelMembers channelMembers,
        Messages messages,
        ChangeLog changeLog,
        Transactions transactions,
        Dependency dependency)
        implements AutoCloseable {

    /**
     * Opens the file.
     *
     * @throws dev.hearth.adapter.sqlite.store.CannotOpenStore when the operator has to mend something first
     */
    public static SqliteStores open(SqliteSettings settings) {
        return on(SqliteDatabase.open(settings));
    }

    private static SqliteStores on(SqliteDatabase database) {
        return new SqliteStores(
                database,
                new SqliteUsers(database),
                new SqliteGroups(database),
                new SqliteGroupMembers(database),
                new SqliteChannels(database),
                new SqliteChannelMembers(database),
                new SqliteMessages(database),
                new SqliteChangeLog(database),
                new SqliteTransactions(database),
                new SqliteHealth(database));
    }

    /** Finishes what was handed in, then closes and unlocks the file. */
    @Override
    public void close() {
        database.close();
    }
}
