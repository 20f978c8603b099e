package dev.hearth.application.group;

import dev.hearth.application.group.port.Groups;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import java.util.Optional;

/** Lists the groups that anybody may join. */
public final class ListOpenGroups {
    private final Groups groups;
    private final Cursors cursors;

    public ListOpenGroups(Groups groups, Cursors cursors) {
        this.groups = groups;
        this.cursors = cursors;
    }

    public Page<OpenGroupView> run(Caller caller, PageRequest request) {
        String list = "open-groups:" + caller.user();
        Optional<GroupId> after = cursors.open(list, request.cursor()).map(GroupId::parse);
        return cursors.seal(list, groups.open(after, request.limit()).map(OpenGroupView::of));
    }
}
