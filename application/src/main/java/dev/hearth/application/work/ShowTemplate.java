package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.TemplateId;

/** Shows a template to whoever may look at its project. */
public final class ShowTemplate {
    private final TemplateAccess templates;

    public ShowTemplate(TemplateAccess templates) {
        this.templates = templates;
    }

    public TemplateView run(Caller caller, TemplateId id) {
        return templates.shown(caller, id).view();
    }
}
