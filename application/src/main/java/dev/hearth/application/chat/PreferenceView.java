package dev.hearth.application.chat;

import dev.hearth.domain.chat.ChannelPreference;
import java.util.Locale;

/** How somebody wants to have a channel, as only they see it. */
public record PreferenceView(String channelId, boolean starred, boolean muted, String notifications, long revision) {
    public static PreferenceView of(ChannelPreference preference) {
        return new PreferenceView(
                preference.channel().toString(),
                preference.starred(),
                preference.muted(),
                preference.level().name().toLowerCase(Locale.ROOT),
                preference.revision());
    }
}
