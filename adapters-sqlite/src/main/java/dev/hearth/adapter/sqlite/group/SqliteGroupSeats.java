package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.group.port.GroupSeats;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.function.Supplier;

/** Seats, counted from {@code group_members} by the only writer, so that nobody comes in between the count and the entry. */
public final class SqliteGroupSeats implements GroupSeats {
    static final String TAKEN = "SELECT count(*) FROM group_members WHERE group_id = ? AND left_at IS NULL";

    private final SqliteDatabase database;

    public SqliteGroupSeats(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public int taken(GroupId group) {
        return database.read(session -> taken(session, group));
    }

    @Override
    public GroupMember take(GroupId group, UserId user, int seats, Supplier<GroupMember> entering) {
        return database.write(session -> {
            if (taken(session, group) >= seats) {
                throw new Refusal.Conflict("seats", "All seats of this group are taken.");
            }
            return entering.get();
        });
    }

    private static int taken(Session session, GroupId group) {
        return session.find(TAKEN, row -> Math.toIntExact(row.number(1)), group.value())
                .orElse(0);
    }
}
