package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.ProjectId;

/** Shows one custom field of a project, to whoever may look at it. */
public final class ShowField {
    private final ProjectAccess access;

    public ShowField(ProjectAccess access) {
        this.access = access;
    }

    public FieldView run(Caller caller, ProjectId id, FieldId field) {
        return FieldView.of(FieldBook.mustHold(access.seen(caller, id).project().fields(), field));
    }
}
