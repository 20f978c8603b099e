package dev.hearth.application.work;

import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.Colour;
import dev.hearth.domain.work.Label;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.ProjectId;

/** Adds a label to a project. */
public final class CreateLabel {
    private final LabelBook book;
    private final IdSource ids;

    public CreateLabel(LabelBook book, IdSource ids) {
        this.book = book;
        this.ids = ids;
    }

    /** Refuses with a conflict when the name is taken. */
    public LabelView run(Caller caller, ProjectId id, String name, Colour colour) {
        Label label = new Label(new LabelId(ids.next()), name, colour);
        book.change(caller, id, labels -> labels.with(label));
        return LabelView.of(label);
    }
}
