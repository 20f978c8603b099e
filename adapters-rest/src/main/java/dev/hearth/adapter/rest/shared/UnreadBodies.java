package dev.hearth.adapter.rest.shared;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Says that the connection ends when a request is refused before its body has come in whole. Jetty ends it then anyway, and a
 * client that was not told would lose its next request (RFC 9112 §9.6).
 */
final class UnreadBodies implements ContainerResponseFilter {
    static final HttpField CLOSE = new HttpField(HttpHeader.CONNECTION, "close");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean good = response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL;
        if (!good && !isRead(request)) {
            response.getHeaders().putSingle(CLOSE.getName(), CLOSE.getValue());
        }
    }

    /** Takes what has already come in; what has not is not waited for. */
    private static boolean isRead(ContainerRequestContext request) {
        return Correlation.request(request).consumeAvailable();
    }
}
