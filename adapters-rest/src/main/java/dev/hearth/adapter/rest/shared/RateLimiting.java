package dev.hearth.adapter.rest.shared;

import dev.hearth.application.shared.CheckRate;
import dev.hearth.application.shared.RateClass;
import dev.hearth.application.shared.Requester;
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
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.server.Request;

/**
 * Counts every request to an operation twice: against the address it comes from before anybody looks at its credentials, so that
 * guessing is limited too, and against the account after.
 */
final class RateLimiting implements DynamicFeature {
    private static final int BEFORE_AUTHENTICATION = Priorities.AUTHENTICATION - 100;
    private static final int AFTER_AUTHENTICATION = Priorities.AUTHENTICATION + 100;

    private final CheckRate checkRate;
    private final ClientAddress addresses;

    RateLimiting(CheckRate checkRate, ClientAddress addresses) {
        this.checkRate = checkRate;
        this.addresses = addresses;
    }

    @Override
    public void configure(ResourceInfo operation, FeatureContext context) {
        RateClass kind = kind(operation.getResourceMethod());
        context.register(new AddressTurn(new Turns(checkRate, kind, this::address)), BEFORE_AUTHENTICATION);
        context.register(new UserTurn(new Turns(checkRate, kind, RateLimiting::user)), AFTER_AUTHENTICATION);
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

    private Optional<Requester> address(ContainerRequestContext request) {
        if (request.getProperty(Correlation.REQUEST) instanceof Request jetty) {
            InetAddress address = addresses.of(jetty);
            request.setProperty(ClientAddress.ATTRIBUTE, address);
            return Optional.of(new Requester.Address(address));
        }
        throw new IllegalStateException("a request that did not come through the filter of correlation ids");
    }

    private static Optional<Requester> user(ContainerRequestContext request) {
        return request.getSecurityContext().getUserPrincipal() instanceof CallerPrincipal principal
                ? Optional.of(new Requester.User(principal.caller().user().value()))
                : Optional.empty();
    }

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
            CheckRate checkRate, RateClass kind, Function<ContainerRequestContext, Optional<Requester>> who) {
        void take(ContainerRequestContext request) {
            checkRate
                    .run(kind, who.apply(request).stream().toList())
                    .ifPresent(allowance -> LimitHeaders.note(request, allowance));
        }
    }
}
