package dev.hearth.application.search;

import dev.hearth.application.work.TaskView;
import dev.hearth.domain.search.SearchText;
import dev.hearth.domain.search.SearchWords;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Task;
import java.util.List;

/**
 * A task that was found.
 *
 * @param highlights where in the title the words are, in its order
 * @param descriptionHighlights where they are in the description
 */
public record TaskHitView(
        TaskView task, Place project, List<HighlightView> highlights, List<HighlightView> descriptionHighlights) {
    /** The project it is in. */
    public record Place(String id, String key, String name) {
        static Place of(Project project) {
            return new Place(
                    project.id().toString(),
                    project.card().key().value(),
                    project.card().name().value());
        }
    }

    static TaskHitView of(TaskView seen, Task task, Project project, SearchWords words) {
        return new TaskHitView(
                seen,
                Place.of(project),
                HighlightView.of(words, SearchText.of(task.details().title().value())),
                HighlightView.of(words, SearchText.of(task.details().description())));
    }
}
