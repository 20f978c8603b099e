package dev.hearth.application.work.port;

import dev.hearth.domain.job.JobId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectNews;
import dev.hearth.domain.work.ProjectPosting;
import java.time.Instant;
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

    /** Notes news that a job is to tell. What was noted before stays with the job it was noted for, also when it was told. */
    void note(ProjectNews news, JobId job);

    /** Since when a project has had news that nobody has told. */
    Optional<Instant> untoldSince(ProjectId project);

    /**
     * The news a job is to tell, the oldest first; what was told is not among it.
     *
     * @param most so many are given at most, where there are more
     */
    List<ProjectNews> untold(JobId job, int most);

    /** All news of a job has been told, or is not to be told. */
    void told(JobId job);

    /** Forgets the news of a project that was told and happened before a time. */
    void forget(ProjectId project, Instant before);
}
