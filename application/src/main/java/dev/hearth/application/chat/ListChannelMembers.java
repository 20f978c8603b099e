package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.identity.Cards;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.Optional;

/** Lists the people in a channel to one of them. */
public final class ListChannelMembers {
    private final ChannelAccess access;
    private final ChannelMembers members;
    private final UserCards cards;
    private final Cursors cursors;

    public ListChannelMembers(ChannelAccess access, ChannelMembers members, UserCards cards, Cursors cursors) {
        this.access = access;
        this.members = members;
        this.cards = cards;
        this.cursors = cursors;
    }

    public Page<ChannelMemberView> run(Caller caller, ChannelId channel, PageRequest request) {
        access.seat(caller, channel);
        String list = "channel-members:" + channel + ":" + caller.user();
        Optional<UserId> after = cursors.open(list, request.cursor()).map(UserId::parse);
        Page<ChannelMember> page = members.of(channel, after, request.limit());
        Cards people = cards.of(page.items(), ChannelMember::user);
        return cursors.seal(list, page.map(m -> ChannelMemberView.of(m, people.of(m.user()))));
    }
}
