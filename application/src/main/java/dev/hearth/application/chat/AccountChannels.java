package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.chat.port.ChannelPreferences;
import dev.hearth.application.chat.port.Drafts;
import dev.hearth.application.chat.port.ReadMarkers;
import dev.hearth.application.chat.port.ScheduledMessages;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.AccountEffects;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.identity.UserId;

/**
 * What the end of an account means for chat: they leave all channels, direct ones too, by the {@link ChannelExit}. What only they
 * ever saw is removed: drafts, what they wanted to have said later, read markers, wishes. What they said stays.
 */
public final class AccountChannels implements AccountEffects {
    private final ChannelMembers members;
    private final ChannelPreferences preferences;
    private final ReadMarkers markers;
    private final Drafts drafts;
    private final ScheduledMessages scheduled;
    private final ChannelExit exit;
    private final Transactions transactions;
    private final EventBus bus;

    public AccountChannels(
            ChannelMembers members,
            ChannelPreferences preferences,
            ReadMarkers markers,
            Drafts drafts,
            ScheduledMessages scheduled,
            ChannelExit exit,
            Transactions transactions,
            EventBus bus) {
        this.members = members;
        this.preferences = preferences;
        this.markers = markers;
        this.drafts = drafts;
        this.scheduled = scheduled;
        this.exit = exit;
        this.transactions = transactions;
        this.bus = bus;
    }

    /** There may be many owners of a channel; nobody has to look for another one first. */
    @Override
    public void mustBeSettled(UserId user) {}

    @Override
    public void deleted(UserId user) {
        for (ChannelId channel : members.channelsOf(user)) {
            transactions.run(() -> exit.leave(channel, user)).forEach(bus::publish);
        }
        drafts.removeAll(user);
        scheduled.removeAll(user);
        markers.removeAll(user);
        preferences.removeAll(user);
    }
}
