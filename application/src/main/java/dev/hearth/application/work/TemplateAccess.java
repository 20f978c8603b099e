package dev.hearth.application.work;

import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.port.TaskTemplates;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskTemplate;
import dev.hearth.domain.work.TemplateId;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds templates for who may see their project; to everybody else there is no such template. Who runs the project makes them. */
public final class TemplateAccess {
    private final TaskTemplates templates;
    private final ProjectAccess projects;
    private final Transactions transactions;

    public TemplateAccess(TaskTemplates templates, ProjectAccess projects, Transactions transactions) {
        this.templates = templates;
        this.projects = projects;
        this.transactions = transactions;
    }

    /**
     * A template, and where it is.
     *
     * @param project as who may see it found it
     */
    record Seen(TaskTemplate template, Project project) {
        TemplateView view() {
            return TemplateView.of(template, project.fields());
        }
    }

    TaskTemplate seen(Caller caller, TemplateId id) {
        return shown(caller, id).template();
    }

    Seen shown(Caller caller, TemplateId id) {
        TaskTemplate template =
                templates.find(id).filter(found -> !found.gone()).orElseThrow(TemplateAccess::none);
        try {
            return new Seen(template, projects.seen(caller, template.project()).project());
        } catch (Refusal.NotFound hidden) {
            throw none();
        }
    }

    /** The project, for somebody who runs it, where things may change in it. */
    Project mustRun(Caller caller, ProjectId id) {
        Project project = projects.mustRun(caller, id).project();
        projects.mustBeOpen(project);
        return project;
    }

    /** Those of a project, oldest first, for who may look at it. */
    List<Seen> of(Caller caller, ProjectId id) {
        Project project = projects.seen(caller, id).project();
        return templates.of(id).stream()
                .map(template -> new Seen(template, project))
                .toList();
    }

    /** Stores a new one; refuses where there are too many. */
    TaskTemplate add(TaskTemplate template) {
        return transactions.run(() -> {
            if (templates.of(template.project()).size() >= TaskTemplate.MOST) {
                throw new Refusal.LimitReached("A project can have at most " + TaskTemplate.MOST + " templates.");
            }
            return templates.add(template);
        });
    }

    /** Changes one that was found before. */
    TaskTemplate change(TemplateId id, UnaryOperator<TaskTemplate> change) {
        return templates
                .change(id, template -> {
                    if (template.gone()) {
                        throw none();
                    }
                    return change.apply(template);
                })
                .orElseThrow(TemplateAccess::none);
    }

    private static Refusal none() {
        return new Refusal.NotFound("template");
    }
}
