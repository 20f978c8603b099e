package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ChannelPreferences;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelPreference;
import dev.hearth.domain.identity.Caller;
import java.util.Optional;

/** Keeps how somebody wants to have a channel they are in: starred, muted, what to be told about. */
public final class ChangePreference {
    private final ChannelAccess access;
    private final ChannelPreferences preferences;
    private final EventBus bus;

    public ChangePreference(ChannelAccess access, ChannelPreferences preferences, EventBus bus) {
        this.access = access;
        this.preferences = preferences;
        this.bus = bus;
    }

    /** What is to be different; what is empty stays. */
    public record Command(
            Optional<Boolean> starred,
            Optional<Boolean> muted,
            Optional<ChannelPreference.NotificationLevel> notifications) {
        private ChannelPreference over(ChannelPreference before) {
            return before.starred(starred.orElse(before.starred()))
                    .muted(muted.orElse(before.muted()))
                    .with(notifications.orElse(before.level()));
        }
    }

    public PreferenceView run(Caller caller, ChannelId channel, Command command) {
        access.seat(caller, channel);
        ChannelPreference changed = preferences.change(caller.user(), channel, command::over);
        bus.publish(changed);
        return PreferenceView.of(changed);
    }
}
