package dev.hearth.application.identity;

import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;

/** Shows somebody their own account. */
public final class ShowMe {
    private final Users users;
    private final Clock clock;

    public ShowMe(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    public UserView run(Caller caller) {
        return users.find(caller.user())
                .map(user -> UserView.of(user.at(clock.instant())))
                .orElseThrow(() -> new Refusal.Unauthenticated("The account is gone."));
    }
}
