package dev.hearth.domain.work;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.Set;

/**
 * That a project posts some of what happens in it into a channel. Everybody in the channel reads it, whether they may look at the
 * project or not; so it goes on only while whoever wanted it may run the project and write in the channel.
 *
 * @param events one or more
 * @param by who wanted it: what is posted is said in their name
 * @param at when they did
 */
public record ProjectPosting(ProjectId project, ChannelId channel, Set<PostedEvent> events, UserId by, Instant at) {
    public ProjectPosting {
        events = Set.copyOf(events);
        if (events.isEmpty()) {
            throw new Refusal.Invalid("events", "must name at least one");
        }
    }

    public boolean tells(PostedEvent event) {
        return events.contains(event);
    }
}
