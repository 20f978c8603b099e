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
import org.slf4j.MDC;

/** Gives every request an id that its answer and all its log lines carry: the client's own, where it has a harmless one. */
final class Correlation extends HttpFilter {
    static final String HEADER = "X-Correlation-Id";
    static final String KEY = "correlationId";
    private static final long serialVersionUID = 1L;
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The id of the request that this thread is working on. */
    static String current() {
        return Optional.ofNullable(MDC.get(KEY)).orElseGet(Correlation::fresh);
    }

    static String fresh() {
        return UUID.randomUUID().toString();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = Optional.ofNullable(request.getHeader(HEADER))
                .filter(own -> HARMLESS.matcher(own).matches())
                .orElseGet(Correlation::fresh);
        response.setHeader(HEADER, id);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        MDC.put(KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
        }
    }
}
