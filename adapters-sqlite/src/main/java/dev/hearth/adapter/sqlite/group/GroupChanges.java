package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.event.ChangeSource;
import dev.hearth.adapter.sqlite.event.TableChanges;
import java.util.List;

/** What can change in the scope of a group: the group itself, its memberships and its subscription. */
public final class GroupChanges {
    static final String GROUPS =
            "SELECT " + GroupRows.GROUP + " FROM groups g WHERE g.id = ? AND g.revision > ? LIMIT ?";

    static final String MEMBERS = "SELECT " + GroupRows.MEMBER
            + " FROM group_members m WHERE m.group_id = ? AND m.revision > ? ORDER BY m.revision LIMIT ?";

    static final String SUBSCRIPTIONS = "SELECT " + SubscriptionRows.COLUMNS
            + " FROM group_subscriptions WHERE group_id = ? AND revision > ? LIMIT ?";

    public static final List<ChangeSource> SOURCES = List.of(
            new TableChanges(GROUPS, GroupRows::group),
            new TableChanges(MEMBERS, GroupRows::member),
            new TableChanges(SUBSCRIPTIONS, SubscriptionRows::subscription));

    private GroupChanges() {}
}
