package dev.hearth.adapter.rest.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
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

    @Override
    protected void generateResponse(
            Request request, Response response, int code, @Nullable String message, @Nullable Throwable cause, Callback callback) {
        Problem problem = Problem.of(code);
        if (code >= 500) {
            LOG.error("A request failed outside the resources, correlation id {}", problem.correlationId(), cause);
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.getHeaders().put(Correlation.HEADER, problem.correlationId());
        response.write(true, ByteBuffer.wrap(bytes(problem)), callback);
    }

    private static byte[] bytes(Problem problem) {
        try {
            return MAPPER.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a problem that cannot be written", bug);
        }
    }
}
