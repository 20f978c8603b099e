package dev.hearth.application.identity;

import dev.hearth.domain.identity.Availability;
import dev.hearth.domain.identity.Caller;

/** Changes whether somebody wants to be seen and reached, on all their devices. */
public final class ChangeAvailability {
    private final Accounts accounts;

    public ChangeAvailability(Accounts accounts) {
        this.accounts = accounts;
    }

    public void run(Caller caller, Availability wish) {
        accounts.change(caller.user(), user -> user.withProfile(user.profile().withAvailability(wish)));
    }
}
