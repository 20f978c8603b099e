package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.ProjectId;
import java.util.List;

/** Lists the templates of a project, oldest first, to whoever may look at it. */
public final class ListTemplates {
    private final TemplateAccess templates;

    public ListTemplates(TemplateAccess templates) {
        this.templates = templates;
    }

    public List<TemplateView> run(Caller caller, ProjectId id) {
        return templates.of(caller, id).stream().map(TemplateAccess.Seen::view).toList();
    }
}
