package dev.hearth.adapter.rest.shared;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Refuses to start with an operation that neither asks for its caller nor says that it is open: most likely it was forgotten. */
final class OpenOrCaller implements DynamicFeature {
    private static final String JERSEY_ITSELF = "org.glassfish.jersey.";

    @Override
    public void configure(ResourceInfo operation, FeatureContext context) {
        Method method = operation.getResourceMethod();
        boolean ours = !operation.getResourceClass().getName().startsWith(JERSEY_ITSELF);
        if (ours && !method.isAnnotationPresent(Open.class) && !asksForCaller(method)) {
            throw new IllegalStateException("Anybody could call %s.%s: give it an @Auth parameter, or mark it as @Open."
                    .formatted(operation.getResourceClass().getSimpleName(), method.getName()));
        }
    }

    private static boolean asksForCaller(Method method) {
        return Arrays.stream(method.getParameters()).anyMatch(parameter -> parameter.isAnnotationPresent(Auth.class));
    }
}
