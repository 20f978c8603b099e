package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Channels;
import dev.hearth.application.group.GroupJournal;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Changes channels, and writes into their group's journal that it was done. Nothing of a private channel is written there: the
 * group's admins may not know that it is there.
 */
public final class NotedChanges {
    private final Channels channels;
    private final GroupJournal journal;
    private final Transactions transactions;

    public NotedChanges(Channels channels, GroupJournal journal, Transactions transactions) {
        this.channels = channels;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * Changes a channel; one that stays as it is leaves no line.
     *
     * @param before as the actor found it
     * @param change as in {@link Channels#change}
     */
    Channel change(UserId actor, Channel before, ActivityKind kind, UnaryOperator<Channel> change) {
        Optional<GroupId> group = before.group().filter(g -> before.type() == ChannelType.PUBLIC);
        if (group.isEmpty()) {
            return changed(before, change);
        }
        return transactions.run(() -> {
            Channel after = changed(before, change);
            if (after.revision() != before.revision()) {
                note(group.get(), actor, kind, after);
            }
            return after;
        });
    }

    /** A channel that was just made. */
    void made(Channel channel) {
        channel.group()
                .filter(group -> channel.type() == ChannelType.PUBLIC)
                .ifPresent(group -> note(group, channel.creator(), ActivityKind.CHANNEL_CREATED, channel));
    }

    private Channel changed(Channel before, UnaryOperator<Channel> change) {
        return channels.change(before.id(), change).orElseThrow(() -> new Refusal.NotFound("channel"));
    }

    private void note(GroupId group, UserId actor, ActivityKind kind, Channel channel) {
        String name = channel.card().name().map(ChannelName::value).orElse("");
        journal.noteThing(group, actor, kind, channel.id().value(), name);
    }
}
