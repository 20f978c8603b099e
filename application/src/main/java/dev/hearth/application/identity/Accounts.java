package dev.hearth.application.identity;

import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads and changes accounts. */
public final class Accounts {
    private static final int MOST_TRIES = 10;

    private final Users users;
    private final UserCards cards;

    public Accounts(Users users, UserCards cards) {
        this.users = users;
        this.cards = cards;
    }

    Account of(Caller caller) {
        return users.findAccount(caller.user()).orElseThrow(Accounts::gone);
    }

    User find(UserId id) {
        return users.find(id).orElseThrow(() -> new Refusal.NotFound("user"));
    }

    /**
     * Changes the user as they are stored now: two who change different things at once both have their way.
     *
     * @param change may be called again when somebody else was faster
     * @throws Refusal.NotFound when the user is gone
     */
    User change(UserId id, UnaryOperator<User> change) {
        User changed = store(id, change);
        cards.changed(id);
        return changed;
    }

    /** As {@link #change}, within the caller's transaction, of what is on nobody's card: nobody is told. */
    User store(UserId id, UnaryOperator<User> change) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Optional<User> changed = tryChange(find(id), change);
            if (changed.isPresent()) {
                return changed.get();
            }
        }
        throw new Refusal.Stale("The account is being changed by others. Try again.");
    }

    private Optional<User> tryChange(User before, UnaryOperator<User> change) {
        User after = change.apply(before);
        if (after.equals(before)) {
            return Optional.of(before);
        }
        User next = after.next();
        return users.replace(next) ? Optional.of(next) : Optional.empty();
    }

    private static Refusal gone() {
        return new Refusal.Unauthenticated("The account is gone.");
    }
}
