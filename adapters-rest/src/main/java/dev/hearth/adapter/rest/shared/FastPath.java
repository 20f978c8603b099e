package dev.hearth.adapter.rest.shared;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hearth.application.identity.Authenticate;
import dev.hearth.domain.idempotency.IdempotencyKey;
import dev.hearth.domain.identity.Caller;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers the plain requests of a few operations without the servlet and Jersey, which take more than half of the time of a small
 * one (decision 0052). Whatever is unusual about a request goes on to Jersey. The parts are those that Jersey is given too, in
 * the same order, so that nobody can tell from an answer which way it came.
 */
final class FastPath extends Handler.Wrapper {
    private static final ObjectMapper MAPPER = Json.mapper();
    private static final HttpField JSON =
            new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_JSON + ";charset=" + Charset.UTF_8);

    private final List<PlainPost> operations;
    private final Authenticate authenticate;
    private final Turns turns;
    private final int mostBodyBytes;

    FastPath(List<PlainPost> operations, Authenticate authenticate, Turns turns, int mostBodyBytes) {
        this.operations = List.copyOf(operations);
        this.authenticate = authenticate;
        this.turns = turns;
        this.mostBodyBytes = mostBodyBytes;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<PlainRequest> plain = PlainRequest.of(request, operations, mostBodyBytes);
        if (plain.isEmpty()) {
            return super.handle(request, response, callback);
        }
        Correlation.during(request, response, () -> answer(plain.get(), request, response, callback));
        return true;
    }

    private void answer(PlainRequest plain, Request request, Response response, Callback callback) {
        Done done;
        try {
            done = run(plain, request);
        } catch (RuntimeException | IOException | Error failure) {
            ProblemAnswer problem = ProblemAnswer.of(failure);
            LimitHeaders.tellNoted(request, response.getHeaders()::put);
            problem.write(request, response, callback);
            return;
        }
        write(done, request, response, callback);
    }

    private Done run(PlainRequest plain, Request request) throws IOException {
        PlainPost operation = plain.operation();
        turns.ofAddress(operation.kind(), request);
        Caller caller = authenticate.run(BearerToken.in(request.getHeaders().get(HttpHeader.AUTHORIZATION)));
        turns.ofUser(operation.kind(), caller, request);
        BoundedBody entity = new BoundedBody(Content.Source.asInputStream(request), plain.bodyBytes());
        Body body = BodyReader.read(entity.readNBytes(plain.bodyBytes()));
        List<String> keys = request.getHeaders().getValuesList(IdempotencyKey.HEADER);
        PlainPost.Created created = operation.operation().run(caller, plain.id(), keys, body);
        return new Done(created.location(), ByteBuffer.wrap(MAPPER.writeValueAsBytes(created.answer())));
    }

    /** What is left to be said of a request. */
    private record Done(String location, ByteBuffer body) {}

    private static void write(Done done, Request request, Response response, Callback callback) {
        response.setStatus(HttpStatus.CREATED_201);
        HttpFields.Mutable fields = response.getHeaders();
        fields.put(JSON);
        fields.put(HttpHeader.LOCATION, done.location());
        fields.put(HttpHeader.CONTENT_LENGTH, done.body().remaining());
        LimitHeaders.tellNoted(request, fields::put);
        response.write(true, done.body(), callback);
    }
}
