package dev.hearth.application.work;

import dev.hearth.application.identity.CardView;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.work.ProjectPosting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a project posts, as those see it who run the project.
 *
 * @param channelId where to; absent for who may not know that channel
 * @param events {@code task_created}, {@code task_done}, {@code task_reopened}, {@code task_assigned}, {@code task_commented}, {@code
 *     task_deleted}, {@code task_restored}, {@code project_archived} or {@code project_restored}, each once
 * @param setBy in whose name it posts
 */
public record ProjectPostingView(
        String projectId, Optional<String> channelId, List<String> events, CardView setBy, Instant setAt) {
    public ProjectPostingView {
        events = List.copyOf(events);
    }

    static ProjectPostingView of(ProjectPosting posting, Optional<ChannelId> channel, CardView setBy) {
        return new ProjectPostingView(
                posting.project().toString(),
                channel.map(ChannelId::toString),
                posting.events().stream().sorted().map(TaskView::word).toList(),
                setBy,
                posting.at());
    }
}
