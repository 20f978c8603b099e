package dev.hearth.application.admin;

import dev.hearth.application.identity.UserView;
import dev.hearth.application.identity.port.UserDirectory;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.admin.AdminPolicy;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserFilter;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.Optional;

/** Looks through all accounts. */
public final class ListUsers {
    private final UserDirectory directory;
    private final Cursors cursors;

    public ListUsers(UserDirectory directory, Cursors cursors) {
        this.directory = directory;
        this.cursors = cursors;
    }

    public Page<UserView> run(Caller caller, UserFilter filter, PageRequest request) {
        AdminPolicy.mustBeAdmin(caller);
        // A cursor belongs to its filter: with another one it would begin anywhere.
        String list = "users:" + caller.user() + ":"
                + SecretDigest.ofText(filter.toString()).value();
        Optional<UserId> after = cursors.open(list, request.cursor()).map(UserId::parse);
        return cursors.seal(list, directory.list(filter, after, request.limit()).map(UserView::of));
    }
}
