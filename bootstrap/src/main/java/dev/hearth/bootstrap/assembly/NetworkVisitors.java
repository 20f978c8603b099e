package dev.hearth.bootstrap.assembly;

import dev.hearth.adapter.rest.shared.ClientAddress;
import dev.hearth.adapter.websocket.transport.Visitors;
import dev.hearth.application.shared.CheckRate;
import dev.hearth.application.shared.RateClass;
import dev.hearth.application.shared.Requester;
import dev.hearth.domain.shared.Allowance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/** Connections come from the same addresses that REST counts by, seen through the same proxies. */
final class NetworkVisitors implements Visitors {
    private final ClientAddress addresses;
    private final CheckRate checkRate;

    NetworkVisitors(ClientAddress addresses, CheckRate checkRate) {
        this.addresses = addresses;
        this.checkRate = checkRate;
    }

    @Override
    public String sourceOf(Request request) {
        return address(request).key();
    }

    @Override
    public Optional<Duration> mustWait(Request request) {
        return checkRate
                .run(RateClass.CONNECT, List.of(address(request)))
                .filter(allowance -> !allowance.granted())
                .map(Allowance::retryAfter);
    }

    private Requester address(Request request) {
        return new Requester.Address(addresses.of(request));
    }
}
