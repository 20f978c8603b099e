package dev.hearth.application.chat.port;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelPreference;
import dev.hearth.domain.identity.UserId;
import java.util.function.UnaryOperator;

/**
 * How people want to have their channels, in each person's own scope. Read together with the channels: {@link Channels}.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface ChannelPreferences {
    /**
     * Changes a preference, beginning with {@link ChannelPreference#none}, and gives it the person's scope's next revision.
     * Nothing is stored, and the preference returned as it is, where the change gives an equal one.
     *
     * @param change pure: may be called again where writers race
     */
    ChannelPreference change(UserId user, ChannelId channel, UnaryOperator<ChannelPreference> change);

    /** Removes all wishes about channels of somebody, without a trace and without a revision: nobody is left to be told. */
    void removeAll(UserId user);
}
