package dev.hearth.application.identity;

import dev.hearth.domain.identity.UserId;

/**
 * What else ends when somebody is signed out everywhere, because they want it or because another may have been in their account:
 * other ways in that were made from there. Another feature says it.
 */
public interface SessionEffects {
    /** Ends them. Called after the sessions ended, so that none of them makes another meanwhile; doing it twice is as good as once. */
    void signedOut(UserId user);
}
