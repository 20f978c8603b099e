package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.application.work.port.TaskGuests;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectPolicy;
import dev.hearth.domain.work.ProjectRole;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Puts somebody out of a project, and of whatever they were let in to there before they were in it. */
public final class RemoveProjectMember {
    private final ProjectAccess access;
    private final ProjectOwners owners;
    private final ProjectMembers members;
    private final TaskGuests guests;
    private final EventBus bus;
    private final Clock clock;

    public RemoveProjectMember(
            ProjectAccess access,
            ProjectOwners owners,
            ProjectMembers members,
            TaskGuests guests,
            EventBus bus,
            Clock clock) {
        this.access = access;
        this.owners = owners;
        this.members = members;
        this.guests = guests;
        this.bus = bus;
        this.clock = clock;
    }

    public void run(Caller caller, ProjectId id, UserId person) {
        ProjectRole standing = access.mustRun(caller, id).standing().orElseThrow();
        members.find(id, person).ifPresent(member -> ProjectPolicy.mayGive(standing, member.role()));
        Instant now = clock.instant();
        UnaryOperator<ProjectMember> end = member -> {
            ProjectPolicy.mayGive(standing, member.role());
            return member.leaving(now);
        };
        ProjectMember removed = owners.without(id, person, () -> {
                    Optional<ProjectMember> ended = members.change(id, person, end);
                    // Only of who was in it: others are taken out of their tasks one by one.
                    ended.ifPresent(member -> guests.removeAll(id, person));
                    return ended;
                })
                .orElseThrow(() -> new Refusal.NotFound("member"));
        bus.publish(removed);
    }
}
