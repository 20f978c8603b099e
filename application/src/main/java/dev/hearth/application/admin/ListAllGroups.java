package dev.hearth.application.admin;

import dev.hearth.application.group.GroupView;
import dev.hearth.application.group.port.Groups;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.admin.AdminPolicy;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Page;
import java.util.Optional;

/** Looks through all groups: what they are called and whose they are, not what is said in them. */
public final class ListAllGroups {
    private final Groups groups;
    private final Cursors cursors;

    public ListAllGroups(Groups groups, Cursors cursors) {
        this.groups = groups;
        this.cursors = cursors;
    }

    /** Lists those whose names have a part. */
    public Page<GroupView> run(Caller caller, Optional<String> part, PageRequest request) {
        AdminPolicy.mustBeAdmin(caller);
        // A cursor belongs to its filter: with another one it would begin anywhere.
        String list = "groups:" + caller.user() + ":"
                + SecretDigest.ofText(part.toString()).value();
        Optional<GroupId> after = cursors.open(list, request.cursor()).map(GroupId::parse);
        return cursors.seal(
                list, groups.list(part.map(NameKey::of), after, request.limit()).map(GroupView::of));
    }
}
