package dev.hearth.application.work.port;

import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectNews;
import dev.hearth.domain.work.ProjectNewsId;
import dev.hearth.domain.work.ProjectPosting;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What projects post into channels, and the news that is still to be told there.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface ProjectPostings {
    /** Stores what a project posts from now on, in the place of what it posted before. */
    void put(ProjectPosting posting);

    Optional<ProjectPosting> find(ProjectId project);

    /** The project posts nothing any more, and its news is forgotten, told or not. */
    void end(ProjectId project);

    /** Notes news that is to be told. What was noted before stays as it is, also when it was told. */
    void note(ProjectNews news);

    /** Since when a project has had news that nobody has told. */
    Optional<Instant> untoldSince(ProjectId project);

    /**
     * What of a project's news nobody has told, the oldest first.
     *
     * @param most so many are given at most, where there are more
     */
    List<ProjectNews> untold(ProjectId project, int most);

    /** Some news has been told, or is not to be told. */
    void told(Collection<ProjectNewsId> news);

    /** Forgets the news of a project that was told and happened before a time. */
    void forget(ProjectId project, Instant before);
}
