package dev.hearth.application.work;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.group.GroupJournal;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectVisibility;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * Changes projects, and writes into their group's journal that it was done. Nothing of a private project is written there: the
 * group's admins may not know that it is there.
 */
public final class NotedProjects {
    private final Projects projects;
    private final GroupJournal journal;
    private final FollowUps followUps;
    private final Transactions transactions;

    public NotedProjects(Projects projects, GroupJournal journal, FollowUps followUps, Transactions transactions) {
        this.projects = projects;
        this.journal = journal;
        this.followUps = followUps;
        this.transactions = transactions;
    }

    /**
     * Changes a project; one that stays as it is leaves no line.
     *
     * @param change as in {@link Projects#change}
     */
    Project change(UserId actor, ProjectId id, ActivityKind kind, UnaryOperator<Project> change) {
        return transactions.run(() -> {
            AtomicReference<Project> seen = new AtomicReference<>();
            Project after = projects.change(id, project -> {
                        seen.set(project);
                        return change.apply(project);
                    })
                    .orElseThrow(() -> new Refusal.NotFound("project"));
            Project before = Objects.requireNonNull(seen.get());
            if (after.revision() != before.revision()) {
                note(actor, kind, after);
                followUps.of(FollowUps.Change.between(actor.scope(), before, after));
            }
            return after;
        });
    }

    /** A project that was just made. */
    void made(Project project) {
        note(project.creator(), ActivityKind.PROJECT_CREATED, project);
    }

    private void note(UserId actor, ActivityKind kind, Project project) {
        project.group()
                .filter(group -> project.visibility() != ProjectVisibility.PRIVATE)
                .ifPresent(group -> journal.noteThing(
                        group,
                        actor,
                        kind,
                        project.id().value(),
                        project.card().name().value()));
    }
}
