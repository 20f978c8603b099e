package dev.hearth.adapter.rest.shared;

import dev.hearth.application.shared.CheckRate;
import dev.hearth.application.shared.RateClass;
import dev.hearth.application.shared.Requester;
import dev.hearth.domain.shared.Allowance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;

/**
 * Counts every request to an operation twice: against the address it comes from before anybody looks at its credentials, so that
 * guessing is limited too, and against the account after. What is refused is remembered, to be refused earlier the next time.
 */
final class RateLimiting implements DynamicFeature {
    private static final int BEFORE_AUTHENTICATION = Priorities.AUTHENTICATION - 100;
    private static final int AFTER_AUTHENTICATION = Priorities.AUTHENTICATION + 100;

    private final CheckRate checkRate;
    private final ClientAddress addresses;
    private final HeldBack heldBack;

    RateLimiting(CheckRate checkRate, ClientAddress addresses, HeldBack heldBack) {
        this.checkRate = checkRate;
        this.addresses = addresses;
        this.heldBack = heldBack;
    }

    @Override
    public void configure(ResourceInfo operation, FeatureContext context) {
        RateClass kind = kind(operation.getResourceMethod());
        context.register(new AddressTurn(new Turns(checkRate, kind, heldBack, this::address)), BEFORE_AUTHENTICATION);
        context.register(new UserTurn(new Turns(checkRate, kind, heldBack, RateLimiting::user)), AFTER_AUTHENTICATION);
    }

    static RateClass kind(Method method) {
        return Optional.ofNullable(method.getAnnotation(Limited.class))
                .map(Limited::value)
                .orElseGet(() -> changesSomething(method) ? RateClass.WRITE : RateClass.READ);
    }

    /** What Jersey answers by itself, such as OPTIONS, has no annotation at all. */
    private static boolean changesSomething(Method method) {
        return !method.isAnnotationPresent(GET.class)
                && Arrays.stream(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private Optional<Turn> address(ContainerRequestContext request) {
        Request jetty = jetty(request);
        InetAddress address = addresses.of(jetty);
        request.setProperty(ClientAddress.ATTRIBUTE, address);
        Requester.Address who = new Requester.Address(address);
        return Optional.of(new Turn(who, () -> Place.of(who, jetty)));
    }

    private static Optional<Turn> user(ContainerRequestContext request) {
        return request.getSecurityContext().getUserPrincipal() instanceof CallerPrincipal principal
                ? Optional.of(new Turn(
                        new Requester.User(principal.caller().user().value()),
                        () -> Place.ofCredentials(jetty(request))))
                : Optional.empty();
    }

    private static Request jetty(ContainerRequestContext request) {
        if (request.getProperty(Correlation.REQUEST) instanceof Request jetty) {
            return jetty;
        }
        throw new IllegalStateException("a request that did not come through the filter of correlation ids");
    }

    /** Who takes a turn, and where a refusal holds. */
    private record Turn(Requester who, Supplier<Place> place) {}

    /** A class of its own, since Jersey takes only one filter of each class. */
    private record AddressTurn(Turns turns) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            turns.take(request);
        }
    }

    private record UserTurn(Turns turns) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            turns.take(request);
        }
    }

    private record Turns(
            CheckRate checkRate,
            RateClass kind,
            HeldBack heldBack,
            Function<ContainerRequestContext, Optional<Turn>> whose) {
        void take(ContainerRequestContext request) {
            whose.apply(request).ifPresent(turn -> take(turn, request));
        }

        private void take(Turn turn, ContainerRequestContext request) {
            // Before the limits look at their clock: a moment later, and somebody would wait that moment too long.
            Instant asked = heldBack.now();
            Optional<Allowance> allowance = checkRate.run(kind, List.of(turn.who));
            allowance
                    .filter(answer -> !answer.granted())
                    .ifPresent(refusal -> heldBack.remember(turn.place.get(), refusal, asked));
            allowance.ifPresent(answer -> LimitHeaders.note(request, answer));
        }
    }
}
