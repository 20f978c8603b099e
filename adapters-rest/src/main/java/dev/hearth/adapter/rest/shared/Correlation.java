package dev.hearth.adapter.rest.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;
import org.slf4j.MDC;

/** Gives every request an id that its answer and all its log lines carry: the client's own, where it has a harmless one. */
final class Correlation extends HttpFilter {
    static final String HEADER = "X-Correlation-Id";
    static final String KEY = "correlationId";

    /** Where Jetty's own form of the request is kept, for those who must know whether it came in whole. */
    static final String REQUEST = "dev.hearth.request";

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
