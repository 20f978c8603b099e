package dev.hearth.domain.chat;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;

/**
 * How one person wants to have a channel; nobody else sees it, and it outlives the membership.
 *
 * @param starred kept at hand by the person
 * @param muted never calls the person's attention; its counts stay exact
 * @param level what of it the person wants to be told about
 * @param firstRevision the person's scope's revision at which the first wish was stored
 */
public record ChannelPreference(
        UserId user,
        ChannelId channel,
        boolean starred,
        boolean muted,
        NotificationLevel level,
        long firstRevision,
        long revision)
        implements Revised {

    /** What a person is told about. */
    public enum NotificationLevel {
        /** As the person has it for all channels. */
        DEFAULT,
        ALL,
        MENTIONS,
        NOTHING
    }

    /** Of somebody who never said anything about the channel. */
    public static ChannelPreference none(UserId user, ChannelId channel) {
        return new ChannelPreference(user, channel, false, false, NotificationLevel.DEFAULT, UNSTORED, UNSTORED);
    }

    /** These wishes as they were stored. */
    public ChannelPreference storedAt(long next) {
        long first = firstRevision == UNSTORED ? next : firstRevision;
        return new ChannelPreference(user, channel, starred, muted, level, first, next);
    }

    public ChannelPreference starred(boolean next) {
        return new ChannelPreference(user, channel, next, muted, level, firstRevision, revision);
    }

    public ChannelPreference muted(boolean next) {
        return new ChannelPreference(user, channel, starred, next, level, firstRevision, revision);
    }

    public ChannelPreference with(NotificationLevel next) {
        return new ChannelPreference(user, channel, starred, muted, next, firstRevision, revision);
    }

    @Override
    public Scope scope() {
        return user.scope();
    }
}
