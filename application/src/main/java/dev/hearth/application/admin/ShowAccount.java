package dev.hearth.application.admin;

import dev.hearth.application.identity.UserView;
import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.admin.AdminPolicy;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;

/** Shows an administrator somebody's account. */
public final class ShowAccount {
    private final Users users;

    public ShowAccount(Users users) {
        this.users = users;
    }

    public UserView run(Caller caller, UserId id) {
        AdminPolicy.mustBeAdmin(caller);
        return users.find(id).map(UserView::of).orElseThrow(() -> new Refusal.NotFound("user"));
    }
}
