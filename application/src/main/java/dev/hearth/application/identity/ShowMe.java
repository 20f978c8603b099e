package dev.hearth.application.identity;

import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;

/** Shows somebody their own account. */
public final class ShowMe {
    private final Users users;

    public ShowMe(Users users) {
        this.users = users;
    }

    public UserView run(Caller caller) {
        return users.find(caller.user())
                .map(UserView::of)
                .orElseThrow(() -> new Refusal.Unauthenticated("The account is gone."));
    }
}
