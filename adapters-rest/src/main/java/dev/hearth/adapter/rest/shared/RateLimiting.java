package dev.hearth.adapter.rest.shared;

import dev.hearth.application.shared.RateClass;
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

/**
 * Counts every request to an operation twice: against the address it comes from before anybody looks at its credentials, so that
 * guessing is limited too, and against the account after.
 */
final class RateLimiting implements DynamicFeature {
    private static final int BEFORE_AUTHENTICATION = Priorities.AUTHENTICATION - 100;
    private static final int AFTER_AUTHENTICATION = Priorities.AUTHENTICATION + 100;

    private final Turns turns;

    RateLimiting(Turns turns) {
        this.turns = turns;
    }

    @Override
    public void configure(ResourceInfo operation, FeatureContext context) {
        RateClass kind = kind(operation.getResourceMethod());
        context.register(new AddressTurn(turns, kind), BEFORE_AUTHENTICATION);
        context.register(new UserTurn(turns, kind), AFTER_AUTHENTICATION);
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

    /** A class of its own, since Jersey takes only one filter of each class. */
    private record AddressTurn(Turns turns, RateClass kind) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            InetAddress address = turns.ofAddress(kind, Correlation.request(request));
            request.setProperty(ClientAddress.ATTRIBUTE, address);
        }
    }

    private record UserTurn(Turns turns, RateClass kind) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getSecurityContext().getUserPrincipal() instanceof CallerPrincipal principal) {
                turns.ofUser(kind, principal.caller(), Correlation.request(request));
            }
        }
    }
}
