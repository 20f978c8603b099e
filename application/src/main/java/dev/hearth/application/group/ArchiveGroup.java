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

/** Keeps a group and all that is in it as it is, to be read and not changed. Doing it again changes nothing. */
public final class ArchiveGroup {
    private final GroupAccess access;
    private final GroupCloser closer;
    private final Transactions transactions;
    private final EventBus bus;

    public ArchiveGroup(GroupAccess access, GroupCloser closer, Transactions transactions, EventBus bus) {
        this.access = access;
        this.closer = closer;
        this.transactions = transactions;
        this.bus = bus;
    }

    public GroupView run(Caller caller, GroupId id) {
        JoinedGroup joined = access.joined(caller, id);
        GroupPolicy.must(joined, GroupPermission.CHANGE_GROUP);
        Group archived = transactions.run(() -> closer.archive(caller.user(), id, Archiving.By.GROUP));
        bus.publish(archived);
        return GroupView.of(new JoinedGroup(archived, joined.member()));
    }
}
