package dev.hearth.application.group;

import dev.hearth.application.group.port.Groups;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import java.util.Optional;

/** Lists the groups somebody is in. */
public final class ListMyGroups {
    private final Groups groups;
    private final Cursors cursors;

    public ListMyGroups(Groups groups, Cursors cursors) {
        this.groups = groups;
        this.cursors = cursors;
    }

    public Page<GroupView> run(Caller caller, PageRequest request) {
        String list = "my-groups:" + caller.user();
        Optional<GroupId> after = cursors.open(list, request.cursor()).map(GroupId::parse);
        Page<JoinedGroup> page = groups.joinedBy(caller.user(), after, request.limit());
        return cursors.seal(list, page.map(GroupView::of));
    }
}
