package dev.hearth.application.group.port;

import dev.hearth.domain.group.ActiveDay;
import dev.hearth.domain.group.GroupId;
import java.time.LocalDate;
import java.util.List;

/**
 * Numbers about a group, from what is open to all its members: its public channels. Private ones are counted in none of them, so
 * that nobody learns of one by watching the numbers.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface GroupStatistics {
    /** How many public channels the group has. */
    long channels(GroupId group);

    /** How many messages were ever written in them. What was counted once is not counted again the next time. */
    long messages(GroupId group);

    /**
     * What was said since a day, oldest day first, in UTC; days on which nothing was said are left out. The cost grows with what
     * was said since, not with what was said before.
     */
    List<ActiveDay> since(GroupId group, LocalDate first);
}
