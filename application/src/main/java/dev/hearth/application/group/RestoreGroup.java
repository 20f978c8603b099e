package dev.hearth.application.group;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.group.Archiving;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.Caller;

/** Lets a group go on that those who run it archived. Doing it again changes nothing. */
public final class RestoreGroup {
    private final GroupAccess access;
    private final GroupCloser closer;
    private final Transactions transactions;
    private final EventBus bus;

    public RestoreGroup(GroupAccess access, GroupCloser closer, Transactions transactions, EventBus bus) {
        this.access = access;
        this.closer = closer;
        this.transactions = transactions;
        this.bus = bus;
    }

    public GroupView run(Caller caller, GroupId id) {
        JoinedGroup joined = access.joined(caller, id);
        GroupPolicy.must(joined, GroupPermission.CHANGE_GROUP);
        Group restored = transactions.run(() -> closer.restore(caller.user(), id, Archiving.By.GROUP));
        bus.publish(restored);
        return GroupView.of(new JoinedGroup(restored, joined.member()));
    }
}
