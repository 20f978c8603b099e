package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.ProjectId;

/** Takes a custom field from a project for good. What tasks said in it is shown no longer. */
public final class DeleteField {
    private final FieldBook book;

    public DeleteField(FieldBook book) {
        this.book = book;
    }

    public void run(Caller caller, ProjectId id, FieldId field) {
        book.change(
                caller,
                id,
                fields -> fields.without(FieldBook.mustHold(fields, field).id()));
    }
}
