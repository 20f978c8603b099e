package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.ProjectId;
import java.util.List;

/** Lists a project's custom fields in their order, for whoever may look at it. */
public final class ListFields {
    private final ProjectAccess access;

    public ListFields(ProjectAccess access) {
        this.access = access;
    }

    public List<FieldView> run(Caller caller, ProjectId id) {
        return access.seen(caller, id).project().fields().all().stream()
                .map(FieldView::of)
                .toList();
    }
}
