package dev.hearth.adapter.websocket.live;

import dev.hearth.application.shared.CheckRate;
import dev.hearth.application.shared.RateClass;
import dev.hearth.application.shared.Requester;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Allowance;
import dev.hearth.domain.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets connections in whose person is known: only so many of an account at a time on this node, and only so many a minute on all
 * of them. For any thread.
 */
public final class Entrance {
    private final CheckRate checkRate;
    private final int most;
    private final Map<UserId, Integer> inside = new HashMap<>();

    /**
     * An entrance through which nobody has come.
     *
     * @param most connections of one account at a time
     */
    public Entrance(CheckRate checkRate, int most) {
        this.checkRate = checkRate;
        this.most = most;
    }

    /**
     * Lets one more in; the seat must be left in the end.
     *
     * @throws Refusal.LimitReached when the account has too many, or they come too fast
     */
    Seat admit(Caller caller) {
        Requester account = new Requester.User(caller.user().value());
        checkRate.run(RateClass.CONNECT, List.of(account)).ifPresent(Allowance::mustBeGranted);
        return seat(caller.user());
    }

    private synchronized Seat seat(UserId user) {
        if (inside.getOrDefault(user, 0) >= most) {
            // The newest and not the oldest: clients that throw each other out would come back again and again.
            throw new Refusal.LimitReached(
                    "This account has %d connections, and may have no more. Close one.".formatted(most));
        }
        inside.merge(user, 1, Integer::sum);
        return new Seat(this, user);
    }

    synchronized void left(UserId user) {
        if (inside.merge(user, -1, Integer::sum) == 0) {
            inside.remove(user);
        }
    }

    /** Accounts that are connected to this node. */
    public synchronized int accounts() {
        return inside.size();
    }
}
