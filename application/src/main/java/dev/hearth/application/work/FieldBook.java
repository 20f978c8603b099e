package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.CustomField;
import dev.hearth.domain.work.CustomFields;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectPolicy;
import java.util.function.UnaryOperator;

/** Changes what projects want to know of their tasks, for those who run them. */
public final class FieldBook {
    private final ProjectAccess access;
    private final Projects projects;
    private final EventBus bus;

    public FieldBook(ProjectAccess access, Projects projects, EventBus bus) {
        this.access = access;
        this.projects = projects;
        this.bus = bus;
    }

    /** Stores other fields and tells of it. */
    CustomFields change(Caller caller, ProjectId id, UnaryOperator<CustomFields> change) {
        access.mustBeOpen(access.mustRun(caller, id).project());
        Project changed = projects.change(id, project -> {
                    ProjectPolicy.mustBeOpen(project);
                    return project.with(change.apply(project.fields()));
                })
                .orElseThrow(() -> new Refusal.NotFound("project"));
        bus.publish(changed);
        return changed.fields();
    }

    static CustomField mustHold(CustomFields fields, FieldId id) {
        return fields.find(id).orElseThrow(() -> new Refusal.NotFound("field"));
    }
}
