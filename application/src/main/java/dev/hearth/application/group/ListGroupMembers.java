package dev.hearth.application.group;

import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.identity.Cards;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.Optional;

/** Lists the people in a group to one of them. */
public final class ListGroupMembers {
    private final GroupMembers members;
    private final UserCards cards;
    private final Cursors cursors;

    public ListGroupMembers(GroupMembers members, UserCards cards, Cursors cursors) {
        this.members = members;
        this.cards = cards;
        this.cursors = cursors;
    }

    public Page<GroupMemberView> run(Caller caller, GroupId group, PageRequest request) {
        GroupMember reader = GroupPolicy.mustBeMember(members.find(group, caller.user()));
        GroupPolicy.mustSeeMembers(reader);
        String list = "group-members:" + group + ":" + caller.user();
        Optional<UserId> after = cursors.open(list, request.cursor()).map(UserId::parse);
        Page<GroupMember> page = members.of(group, after, request.limit());
        Cards people = cards.of(page.items(), GroupMember::user);
        return cursors.seal(list, page.map(m -> GroupMemberView.of(m, people.of(m.user()))));
    }
}
