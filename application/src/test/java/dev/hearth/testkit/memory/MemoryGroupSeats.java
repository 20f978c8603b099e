package dev.hearth.testkit.memory;

import dev.hearth.application.group.port.GroupSeats;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;
import java.util.function.Supplier;

final class MemoryGroupSeats implements GroupSeats {
    private final MemoryStore store;
    private final MemoryGroupMembers members;

    MemoryGroupSeats(MemoryStore store, MemoryGroupMembers members) {
        this.store = store;
        this.members = members;
    }

    @Override
    public int taken(GroupId group) {
        return members.of(group, Optional.empty(), Integer.MAX_VALUE - 1)
                .items()
                .size();
    }

    @Override
    public GroupMember take(GroupId group, UserId user, int seats, Supplier<GroupMember> entering) {
        return store.run(() -> {
            if (taken(group) >= seats) {
                throw new Refusal.Conflict("seats", "All seats of this group are taken.");
            }
            return entering.get();
        });
    }
}
