package dev.hearth.application.search;

import dev.hearth.application.work.CommentView;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Task;
import java.util.List;

/**
 * A comment that was found.
 *
 * @param highlights where in the text the words are, in its order
 */
public record CommentHitView(CommentView comment, About task, List<HighlightView> highlights) {
    /**
     * The task it is about.
     *
     * @param name what people call it by, {@code KEY-42}
     */
    public record About(String id, String name, String title) {
        static About of(Task task, Project project) {
            return new About(
                    task.id().toString(),
                    project.card().key() + "-" + task.number(),
                    task.details().title().value());
        }
    }
}
