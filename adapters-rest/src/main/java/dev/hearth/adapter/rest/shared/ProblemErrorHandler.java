package dev.hearth.adapter.rest.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers in the one shape of problems what never reaches a resource: broken requests, addresses and headers too long. */
public final class ProblemErrorHandler extends ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrorHandler.class);
    private static final ObjectMapper MAPPER = Json.mapper();

    /** Of a method that no resource has, all that can be said is which ones there are. */
    private static final HttpField ALLOW = new HttpField(HttpHeader.ALLOW, "GET, HEAD, POST, OPTIONS");

    /** Jetty forgets all headers before it reports an error, also this one. */
    private static final HttpField VARY = new HttpField(HttpHeader.VARY, "Origin");

    static final String MEDIA_TYPE = Problem.MEDIA_TYPE + ";charset=" + Charset.UTF_8;

    private final SafeHeaders safeHeaders;

    public ProblemErrorHandler(SafeHeaders safeHeaders) {
        this.safeHeaders = safeHeaders;
    }

    /** Whatever was asked for how, the answer says what is wrong. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Problem problem = Problem.of(code, Correlation.of(request));
        if (cause instanceof EofException) {
            // Telephones go out of reach all day long. An operator who finds each of them among the errors overlooks
            // the real ones.
            LOG.debug("A client went away, correlation id {}", problem.correlationId(), cause);
        } else if (code >= 500 && !(cause instanceof HttpException)) {
            LOG.error("A request failed outside the resources, correlation id {}", problem.correlationId(), cause);
        }
        describe(response.getHeaders(), problem);
        response.write(true, ByteBuffer.wrap(bytes(problem)), callback);
    }

    private void describe(HttpFields.Mutable headers, Problem problem) {
        safeHeaders.putInto(headers);
        headers.put(HttpHeader.CONTENT_TYPE, MEDIA_TYPE);
        headers.ensureField(VARY);
        headers.put(Correlation.HEADER, problem.correlationId());
        if (problem.status() == HttpStatus.METHOD_NOT_ALLOWED_405) {
            headers.put(ALLOW);
        }
    }

    static byte[] bytes(Problem problem) {
        try {
            return MAPPER.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a problem that cannot be written", bug);
        }
    }
}
