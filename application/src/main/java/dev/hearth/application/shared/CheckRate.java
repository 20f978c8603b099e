package dev.hearth.application.shared;

import dev.hearth.application.shared.port.RateLimits;
import dev.hearth.domain.shared.Allowance;
import dev.hearth.domain.shared.Limit;
import java.util.List;
import java.util.Optional;

/** Takes a turn for whoever is about to do something, and says whether they may. */
public final class CheckRate {
    private final RateLimits limits;
    private final RateRules rules;

    public CheckRate(RateLimits limits, RateRules rules) {
        this.limits = limits;
        this.rules = rules;
    }

    /**
     * Takes a turn from each bucket that the request counts against, and stops at the first that is empty.
     *
     * @param who the address before the user where both are known, as the cheaper to refuse
     * @return the tightest of the answers; empty where nothing of it is limited
     */
    public Optional<Allowance> run(RateClass kind, List<? extends Requester> who) {
        Optional<Allowance> tightest = Optional.empty();
        for (Requester requester : who) {
            Optional<Allowance> next = take(kind, requester);
            tightest = tighter(tightest, next);
            if (next.filter(allowance -> !allowance.granted()).isPresent()) {
                return tightest;
            }
        }
        return tightest;
    }

    private Optional<Allowance> take(RateClass kind, Requester who) {
        Optional<Limit> limit = rules.of(kind, who);
        return limit.map(l -> limits.take(l, who.key()));
    }

    private static Optional<Allowance> tighter(Optional<Allowance> one, Optional<Allowance> other) {
        return one.flatMap(o -> other.map(o::tighter)).or(() -> one.or(() -> other));
    }
}
