package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.UserCards;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;

/** Gives a member another role in a channel. */
public final class ChangeChannelRole {
    private final ChannelDoor door;
    private final Owners owners;
    private final ChannelMembers members;
    private final UserCards cards;
    private final EventBus bus;

    public ChangeChannelRole(ChannelDoor door, Owners owners, ChannelMembers members, UserCards cards, EventBus bus) {
        this.door = door;
        this.owners = owners;
        this.members = members;
        this.cards = cards;
        this.bus = bus;
    }

    public ChannelMemberView run(Caller caller, ChannelId id, UserId person, ChannelRole role) {
        door.mustOwn(caller, id);
        ChannelMember changed = change(id, person, role).orElseThrow(() -> new Refusal.NotFound("member"));
        bus.publish(changed);
        return ChannelMemberView.of(changed, cards.one(person));
    }

    private Optional<ChannelMember> change(ChannelId id, UserId person, ChannelRole role) {
        if (role == ChannelRole.OWNER) {
            return members.change(id, person, member -> member.with(role));
        }
        return owners.without(id, person, () -> members.change(id, person, member -> member.with(role)));
    }
}
