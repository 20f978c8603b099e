package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Sees to it that a channel with people in it does not lose its last owner. */
public final class Owners {
    private final ChannelMembers members;
    private final Transactions transactions;

    public Owners(ChannelMembers members, Transactions transactions) {
        this.members = members;
        this.transactions = transactions;
    }

    /** Whether the channel has no other owner. */
    static boolean isLast(ChannelMembers members, ChannelId channel, UserId person) {
        return members.owners(channel).equals(List.of(person));
    }

    /** Runs a change by which a person is owner no longer, if they are one. */
    <T> T without(ChannelId channel, UserId person, Supplier<T> change) {
        return transactions.run(() -> {
            if (isLast(members, channel, person)
                    && members.of(channel, Optional.empty(), 2).items().size() > 1) {
                throw new Refusal.Conflict("role", "Make somebody else an owner of the channel first.");
            }
            return change.get();
        });
    }
}
