package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.application.work.port.TaskGuests;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import java.time.Clock;
import java.time.Instant;

/**
 * Ends one's own membership. The last owner of a project with others in it must make somebody else owner first; the last person in
 * a project that nobody else could see deletes it instead.
 */
public final class LeaveProject {
    private final ProjectAccess access;
    private final ProjectOwners owners;
    private final ProjectMembers members;
    private final TaskGuests guests;
    private final EventBus bus;
    private final Clock clock;

    public LeaveProject(
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

    public void run(Caller caller, ProjectId id) {
        SeenProject found = access.seen(caller, id);
        if (found.member().isEmpty()) {
            throw new Refusal.Forbidden("You are not in this project.");
        }
        Instant now = clock.instant();
        owners.without(id, caller.user(), () -> {
                    mustLeaveSomebody(found.project());
                    guests.removeAll(id, caller.user());
                    return members.change(id, caller.user(), m -> m.leaving(now));
                })
                .ifPresent(bus::publish);
    }

    private void mustLeaveSomebody(Project project) {
        if (ProjectExit.isNobodysElse(project) && !owners.hasOthers(project.id())) {
            throw new Refusal.Conflict("", "You are the last one in the project: delete it instead.");
        }
    }
}
