package dev.hearth.adapter.rest.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.slf4j.MDC;

/** Gives every request an id that its answer and all its log lines carry: the client's own, where it has a harmless one. */
final class Correlation extends HttpFilter {
    static final String HEADER = "X-Correlation-Id";
    static final String KEY = "correlationId";

    private static final String REQUEST = "dev.hearth.request";

    private static final long serialVersionUID = 1L;
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The id of the request that this thread is working on. */
    static String current() {
        return Optional.ofNullable(MDC.get(KEY)).orElseGet(Correlation::fresh);
    }

    static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** The client's own id where it is harmless, a new one otherwise. */
    static String chosen(Optional<String> own) {
        return own.filter(id -> HARMLESS.matcher(id).matches()).orElseGet(Correlation::fresh);
    }

    /** The same for a request that does not come through this filter. */
    static String of(Request request) {
        return chosen(Optional.ofNullable(request.getHeaders().get(HEADER)));
    }

    /** Jetty's own form of a request that came through this filter. */
    static Request request(ContainerRequestContext request) {
        if (request.getProperty(REQUEST) instanceof Request jetty) {
            return jetty;
        }
        throw new IllegalStateException("a request that did not come through the filter of correlation ids");
    }

    /** Works on a request that does not come through this filter, with its id in the answer and in all log lines. */
    static void during(Request request, Response response, Runnable work) {
        String id = of(request);
        response.getHeaders().put(HEADER, id);
        MDC.put(KEY, id);
        try {
            work.run();
        } finally {
            MDC.remove(KEY);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = chosen(Optional.ofNullable(request.getHeader(HEADER)));
        response.setHeader(HEADER, id);
        request.setAttribute(REQUEST, ServletContextRequest.getServletContextRequest(request));
        MDC.put(KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
        }
    }
}
