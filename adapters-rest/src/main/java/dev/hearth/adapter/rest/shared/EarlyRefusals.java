package dev.hearth.adapter.rest.shared;

import dev.hearth.application.shared.Requester;
import dev.hearth.domain.shared.Allowance;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses once more what the limits have just refused, with the same answer, before anything that costs: one who does not stop
 * asking must not slow the others. Looks at no credentials and takes no turns.
 */
final class EarlyRefusals extends Handler.Wrapper {
    private final HeldBack heldBack;
    private final ClientAddress addresses;

    EarlyRefusals(HeldBack heldBack, ClientAddress addresses) {
        this.heldBack = heldBack;
        this.addresses = addresses;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<Allowance> refusal = refusal(request);
        if (refusal.isEmpty()) {
            return super.handle(request, response, callback);
        }
        answer(request, response, refusal.get(), callback);
        return true;
    }

    /** The address first, as the limits do. Browsers ask by OPTIONS whether they may ask, which nobody needs to be kept from. */
    private Optional<Allowance> refusal(Request request) {
        if (heldBack.isOver() || HttpMethod.OPTIONS.is(request.getMethod())) {
            return Optional.empty();
        }
        Requester.Address address = new Requester.Address(addresses.of(request));
        return heldBack.refusal(Place.of(address, request)).or(() -> heldBack.refusal(Place.ofCredentials(request)));
    }

    private static void answer(Request request, Response response, Allowance allowance, Callback callback) {
        LimitHeaders.tell(allowance, response.getHeaders()::put);
        Correlation.during(
                request, response, () -> ProblemAnswer.of(said(allowance)).write(request, response, callback));
    }

    private static Refusal.LimitReached said(Allowance allowance) {
        try {
            allowance.mustBeGranted();
        } catch (Refusal.LimitReached refusal) {
            return refusal;
        }
        throw new IllegalArgumentException("was granted");
    }
}
