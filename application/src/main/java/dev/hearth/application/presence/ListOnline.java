package dev.hearth.application.presence;

import dev.hearth.application.chat.ChannelAccess;
import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.presence.port.Presences;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.presence.PresenceState;
import dev.hearth.domain.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists who of a channel's people is there, to one of them. */
public final class ListOnline {
    /** The people are read in large pages: most of a large channel are not there, and are passed over. */
    private static final int AT_ONCE = 500;

    private final ChannelAccess access;
    private final ChannelMembers members;
    private final Presences presences;
    private final PresenceViews views;
    private final Cursors cursors;

    public ListOnline(
            ChannelAccess access, ChannelMembers members, Presences presences, PresenceViews views, Cursors cursors) {
        this.access = access;
        this.members = members;
        this.presences = presences;
        this.views = views;
        this.cursors = cursors;
    }

    public Page<PresenceView> run(Caller caller, ChannelId channel, PageRequest request) {
        access.seat(caller, channel);
        String list = "channel-presence:" + channel + ":" + caller.user();
        Optional<UserId> after = cursors.open(list, request.cursor()).map(UserId::parse);
        List<UserId> there = there(channel, after, request.limit() + 1);
        Page<UserId> page = Page.cut(there, request.limit(), UserId::toString);
        return cursors.seal(list, new Page<>(views.of(page.items()), page.next()));
    }

    private List<UserId> there(ChannelId channel, Optional<UserId> after, int most) {
        List<UserId> there = new ArrayList<>();
        Page<ChannelMember> page = members.of(channel, after, AT_ONCE);
        addThere(page, there);
        while (there.size() < most && page.next().isPresent()) {
            page = members.of(channel, Optional.of(page.items().getLast().user()), AT_ONCE);
            addThere(page, there);
        }
        return there.size() > most ? there.subList(0, most) : there;
    }

    private void addThere(Page<ChannelMember> page, List<UserId> there) {
        List<UserId> people = page.items().stream().map(ChannelMember::user).toList();
        Map<UserId, PresenceState> states = presences.of(Set.copyOf(people));
        people.stream()
                .filter(user -> states.getOrDefault(user, PresenceState.OFFLINE) != PresenceState.OFFLINE)
                .forEach(there::add);
    }
}
