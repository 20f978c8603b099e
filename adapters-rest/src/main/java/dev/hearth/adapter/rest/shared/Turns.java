package dev.hearth.adapter.rest.shared;

import dev.hearth.application.shared.CheckRate;
import dev.hearth.application.shared.RateClass;
import dev.hearth.application.shared.Requester;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Allowance;
import dev.hearth.domain.shared.Refusal;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;

/**
 * Takes the turns of requests, and notes for their answers how many are left. What is refused is remembered, to be refused earlier
 * the next time.
 */
final class Turns {
    private final CheckRate checkRate;
    private final ClientAddress addresses;
    private final HeldBack heldBack;

    Turns(CheckRate checkRate, ClientAddress addresses, HeldBack heldBack) {
        this.checkRate = checkRate;
        this.addresses = addresses;
        this.heldBack = heldBack;
    }

    /**
     * Takes a turn of the address that a request comes from, and tells which one that is.
     *
     * @throws Refusal.LimitReached where it has none left
     */
    InetAddress ofAddress(RateClass kind, Request request) {
        InetAddress address = addresses.of(request);
        Requester.Address who = new Requester.Address(address);
        take(kind, who, () -> Place.of(who, request), request);
        return address;
    }

    /**
     * Takes a turn of the account that a request comes from.
     *
     * @throws Refusal.LimitReached where it has none left
     */
    void ofUser(RateClass kind, Caller caller, Request request) {
        take(kind, new Requester.User(caller.user().value()), () -> Place.ofCredentials(request), request);
    }

    private void take(RateClass kind, Requester who, Supplier<Place> place, Request request) {
        // Before the limits look at their clock: a moment later, and somebody would wait that moment too long.
        Instant asked = heldBack.now();
        Optional<Allowance> allowance = checkRate.run(kind, List.of(who));
        allowance
                .filter(answer -> !answer.granted())
                .ifPresent(refusal -> heldBack.remember(place.get(), refusal, asked));
        allowance.ifPresent(answer -> LimitHeaders.note(request, answer));
    }
}
