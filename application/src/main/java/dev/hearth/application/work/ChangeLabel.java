package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.Colour;
import dev.hearth.domain.work.Label;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Labels;
import dev.hearth.domain.work.ProjectId;
import java.util.Optional;

/** Changes a label of a project. What is not named stays as it is. */
public final class ChangeLabel {
    private final LabelBook book;

    public ChangeLabel(LabelBook book) {
        this.book = book;
    }

    /** What is to be different; what is empty stays. */
    public record Command(Optional<String> name, Optional<Colour> colour) {
        private Label over(Label before) {
            return new Label(before.id(), name.orElse(before.name()), colour.orElse(before.colour()));
        }
    }

    /** Refuses with a conflict when the name is taken. */
    public LabelView run(Caller caller, ProjectId id, LabelId label, Command command) {
        Labels changed =
                book.change(caller, id, labels -> labels.replacing(command.over(LabelBook.mustHold(labels, label))));
        return LabelView.of(LabelBook.mustHold(changed, label));
    }
}
