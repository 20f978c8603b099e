package dev.hearth.application.search;

import dev.hearth.application.chat.ChannelView;
import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.search.port.SearchIndex;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.search.ChannelQuery;
import dev.hearth.domain.search.SearchQuery;
import dev.hearth.domain.search.SearchWords;
import dev.hearth.domain.shared.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds channels by name, topic and description, the best first: those the caller is in, and public ones they could join: of the
 * server, and of groups in which they may look around. */
public final class SearchChannels {
    private final ChannelMembers members;
    private final GroupMembers groupMembers;
    private final SearchIndex index;
    private final Cursors cursors;

    public SearchChannels(ChannelMembers members, GroupMembers groupMembers, SearchIndex index, Cursors cursors) {
        this.members = members;
        this.groupMembers = groupMembers;
        this.index = index;
        this.cursors = cursors;
    }

    public Page<ChannelHitView> run(Caller caller, String text, PageRequest request) {
        String list = "search-channels:" + caller.user() + ":" + text;
        Optional<String> after = cursors.open(list, request.cursor());
        return cursors.seal(list, found(caller, SearchQuery.words(text), after, request.limit()));
    }

    Page<ChannelHitView> found(Caller caller, SearchWords words, Optional<String> after, int limit) {
        if (words.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        ChannelQuery query = new ChannelQuery(words, Set.copyOf(members.channelsOf(caller.user())), browsed(caller));
        return new Ranking<Channel>(
                        channel -> words.score(ChannelQuery.text(channel)),
                        SearchChannels::key,
                        Comparator.naturalOrder())
                .page((next, most) -> index.channels(query, next, most), after, limit)
                .map(channel -> new ChannelHitView(
                        ChannelView.of(channel), query.joined().contains(channel.id())));
    }

    private Set<GroupId> browsed(Caller caller) {
        return groupMembers.membershipsOf(caller.user()).stream()
                .filter(member -> GroupPolicy.may(member, GroupPermission.BROWSE_CHANNELS))
                .map(GroupMember::group)
                .collect(Collectors.toSet());
    }

    private static String key(Channel channel) {
        return channel.card()
                        .name()
                        .map(ChannelName::key)
                        .map(key -> key.value())
                        .orElse("") + "/" + channel.id();
    }
}
