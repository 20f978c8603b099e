package dev.hearth.application.work.port;

import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskTemplate;
import dev.hearth.domain.work.TemplateId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Stored templates of tasks, unique in their project by {@link TaskTemplate#uniqueKey()}, also under races. Deleted ones stay as traces.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface TaskTemplates {
    /**
     * Stores a new template with its scope's next revision, and returns it as stored.
     *
     * @throws dev.hearth.domain.shared.Refusal.Conflict on field {@code name} when the unique key is taken; nothing is stored then
     */
    TaskTemplate add(TaskTemplate template);

    /** A template, also one that is deleted. */
    Optional<TaskTemplate> find(TemplateId id);

    /**
     * Changes a template and gives it the scope's next revision. Nothing is stored, and the template returned as it is, where the
     * change gives an equal one.
     *
     * @param change pure: may be called again where writers race; a refusal it throws is passed on and nothing is stored
     * @return as stored; empty when there is no such template
     * @throws dev.hearth.domain.shared.Refusal.Conflict as {@link #add}
     */
    Optional<TaskTemplate> change(TemplateId id, UnaryOperator<TaskTemplate> change);

    /** Those of a project that are there, oldest first; few, by {@link TaskTemplate#MOST}. */
    List<TaskTemplate> of(ProjectId project);
}
