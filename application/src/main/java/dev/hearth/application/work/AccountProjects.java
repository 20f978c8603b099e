package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.AccountEffects;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.application.work.port.SavedFilters;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.ProjectId;

/**
 * What the end of an account means for work: they leave all projects, by the {@link ProjectExit}, and all single tasks. What they did there and shared stays;
 * filters of their own go.
 */
public final class AccountProjects implements AccountEffects {
    private final ProjectMembers members;
    private final SavedFilters filters;
    private final ProjectExit exit;
    private final Transactions transactions;
    private final EventBus bus;

    public AccountProjects(
            ProjectMembers members, SavedFilters filters, ProjectExit exit, Transactions transactions, EventBus bus) {
        this.members = members;
        this.filters = filters;
        this.exit = exit;
        this.transactions = transactions;
        this.bus = bus;
    }

    /** There may be many owners of a project; nobody has to look for another one first. */
    @Override
    public void mustBeSettled(UserId user) {}

    @Override
    public void deleted(UserId user) {
        for (ProjectId project : members.projectsOf(user)) {
            transactions.run(() -> exit.leave(project, user)).forEach(bus::publish);
        }
        exit.endVisits(user);
        filters.removeAll(user);
    }
}
