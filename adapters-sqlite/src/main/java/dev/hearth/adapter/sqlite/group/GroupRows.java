package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.domain.group.Archiving;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.GroupSettings;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.group.MemberPermissions;
import dev.hearth.domain.identity.UserId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Rows of groups and memberships, as statements that read {@code groups g} and {@code group_members m} give them. */
final class GroupRows {
    static final String GROUP = "g.id, g.name, g.description, g.creator_id, g.created_at, g.first_revision, g.revision,"
            + " g.owner_id, g.joining, g.newcomers, g.least, g.archived_at, g.deleted_at, g.archived_by";
    static final String MEMBER = "m.group_id, m.user_id, m.role, m.joined_at, m.first_revision, m.revision,"
            + " m.granted, m.denied, m.left_at";

    private static final int AFTER_GROUP = 14;

    private GroupRows() {}

    static Group group(Row row) throws SQLException {
        return new Group(
                new GroupId(row.id(1)),
                new GroupName(row.text(2)),
                row.text(3),
                new UserId(row.id(4)),
                new UserId(row.id(8)),
                row.instant(5),
                new GroupSettings(
                        row.word(9, GroupSettings.Joining.class),
                        row.word(10, GroupRole.class),
                        PermissionText.least(row.text(11))),
                archiving(row),
                row.maybeInstant(13),
                row.number(6),
                row.number(7));
    }

    private static Optional<Archiving> archiving(Row row) throws SQLException {
        Optional<Instant> at = row.maybeInstant(12);
        return at.isEmpty() ? Optional.empty() : Optional.of(new Archiving(at.get(), row.word(14, Archiving.By.class)));
    }

    static GroupMember member(Row row) throws SQLException {
        return member(row, 0);
    }

    /** A row that has the group's columns first and the member's behind them. */
    static JoinedGroup joined(Row row) throws SQLException {
        return new JoinedGroup(group(row), member(row, AFTER_GROUP));
    }

    private static GroupMember member(Row row, int behind) throws SQLException {
        return new GroupMember(
                new GroupId(row.id(behind + 1)),
                new UserId(row.id(behind + 2)),
                row.word(behind + 3, GroupRole.class),
                new MemberPermissions(
                        PermissionText.some(row.text(behind + 7)), PermissionText.some(row.text(behind + 8))),
                row.instant(behind + 4),
                row.maybeInstant(behind + 9),
                row.number(behind + 5),
                row.number(behind + 6));
    }
}
