package dev.hearth.application.chat;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.Fingerprint;
import dev.hearth.domain.chat.Admission;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelCard;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelPolicy;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.identity.Caller;
import java.util.Optional;

/** Changes what a channel says of itself, and whom it takes in. */
public final class ChangeChannel {
    private final ChannelDoor door;
    private final NotedChanges changes;
    private final EventBus bus;

    public ChangeChannel(ChannelDoor door, NotedChanges changes, EventBus bus) {
        this.door = door;
        this.changes = changes;
        this.bus = bus;
    }

    /**
     * What is to be different; what is empty stays.
     *
     * @param seen of the channel, as it was shown to whoever changes it
     */
    public record Command(
            Optional<ChannelName> name,
            Optional<String> topic,
            Optional<String> description,
            Optional<Admission> admission,
            Optional<Fingerprint> seen) {
        /** Whatever it looks like by now. */
        public Command(
                Optional<ChannelName> name,
                Optional<String> topic,
                Optional<String> description,
                Optional<Admission> admission) {
            this(name, topic, description, admission, Optional.empty());
        }

        private Channel over(Channel before) {
            ChannelCard card = before.card();
            return before.with(new ChannelCard(
                            name.or(card::name), topic.orElse(card.topic()), description.orElse(card.description())))
                    .with(admission.orElse(before.admission()));
        }
    }

    /** Refuses with a conflict when the name is taken, and as stale when what is to change was changed by somebody else. */
    public ChannelView run(Caller caller, ChannelId id, Command command) {
        Channel found = door.mustRun(caller, id);
        Channel changed = changes.change(caller.user(), found, ActivityKind.CHANNEL_CHANGED, channel -> {
            ChannelPolicy.mustBeOpen(channel);
            Channel after = command.over(channel);
            command.seen()
                    .ifPresent(seen -> seen.mustHold(
                            ChannelView.of(channel).fingerprint(),
                            ChannelView.of(after).fingerprint()));
            return after;
        });
        bus.publish(changed);
        return ChannelView.of(changed);
    }
}
