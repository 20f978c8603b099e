package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Label;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Labels;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectPolicy;
import java.util.function.UnaryOperator;

/** Changes the labels of projects, for those who run them. */
public final class LabelBook {
    private final ProjectAccess access;
    private final Projects projects;
    private final Transactions transactions;
    private final EventBus bus;

    public LabelBook(ProjectAccess access, Projects projects, Transactions transactions, EventBus bus) {
        this.access = access;
        this.projects = projects;
        this.transactions = transactions;
        this.bus = bus;
    }

    /** Stores other labels and tells of it. */
    Labels change(Caller caller, ProjectId id, UnaryOperator<Labels> change) {
        access.mustBeOpen(access.mustRun(caller, id).project());
        Project changed = transactions
                .run(() -> projects.change(id, project -> {
                    ProjectPolicy.mustBeOpen(project);
                    return project.with(change.apply(project.labels()));
                }))
                .orElseThrow(() -> new Refusal.NotFound("project"));
        bus.publish(changed);
        return changed.labels();
    }

    static Label mustHold(Labels labels, LabelId id) {
        return labels.find(id).orElseThrow(() -> new Refusal.NotFound("label"));
    }
}
