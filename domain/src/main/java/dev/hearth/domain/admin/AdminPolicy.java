package dev.hearth.domain.admin;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;

/** Who may run the server. */
public final class AdminPolicy {
    private AdminPolicy() {}

    /** Refuses whoever is no administrator. */
    public static void mustBeAdmin(Caller caller) {
        if (!caller.isAdmin()) {
            throw new Refusal.Forbidden("Only administrators may do this.");
        }
    }

    /** Refuses an administrator who would do to themselves what nobody could undo. */
    public static void mustBeSomebodyElse(Caller caller, UserId subject) {
        if (caller.user().equals(subject)) {
            throw new Refusal.Forbidden("Another administrator must do this.");
        }
    }
}
