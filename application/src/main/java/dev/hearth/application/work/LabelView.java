package dev.hearth.application.work;

import dev.hearth.domain.work.Label;

/** A label of a project, as it is shown. */
public record LabelView(String id, String name, String colour) {
    static LabelView of(Label label) {
        return new LabelView(label.id().toString(), label.name(), label.colour().value());
    }
}
