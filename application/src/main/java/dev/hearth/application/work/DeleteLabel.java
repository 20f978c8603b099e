package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.ProjectId;

/** Takes a label from a project for good. */
public final class DeleteLabel {
    private final LabelBook book;

    public DeleteLabel(LabelBook book) {
        this.book = book;
    }

    public void run(Caller caller, ProjectId id, LabelId label) {
        book.change(
                caller,
                id,
                labels -> labels.without(LabelBook.mustHold(labels, label).id()));
    }
}
