package dev.hearth.application.identity;

import dev.hearth.domain.identity.UserId;

/**
 * What else happens when an account is deleted. Another feature says it, stores it and tells it. After a crash in between the account
 * is deleted again, so doing it twice must be as good as doing it once.
 */
public interface AccountEffects {
    /**
     * Refuses while somebody has to settle something before they delete their own account.
     *
     * @throws dev.hearth.domain.shared.Refusal.Conflict naming what is to be settled
     */
    void mustBeSettled(UserId user);

    /**
     * Ends what somebody takes part in, and removes what is theirs alone. Called before the account is removed, and once more
     * after: meanwhile others may have let them in somewhere.
     */
    void deleted(UserId user);
}
