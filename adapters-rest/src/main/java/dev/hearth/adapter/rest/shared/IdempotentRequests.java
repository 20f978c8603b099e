package dev.hearth.adapter.rest.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hearth.application.idempotency.CompleteIdempotentRequest;
import dev.hearth.application.idempotency.StartIdempotentRequest;
import dev.hearth.domain.idempotency.IdempotencyKey;
import dev.hearth.domain.idempotency.KeptAnswer;
import dev.hearth.domain.shared.Refusal;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.glassfish.jersey.InjectionManagerProvider;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.server.CloseableService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a POST that carries an {@code Idempotency-Key} once, and answers it again where it is repeated. Without the header nothing
 * happens. Operations that read the header themselves, as sends do, and those that are open to anybody are left alone.
 */
public final class IdempotentRequests implements Feature {
    /** Says that an answer is told again. */
    static final String REPLAYED = "Idempotent-Replayed";

    /** The last of all, so that only what reaches the operation has a key; and the first to see its answer. */
    private static final int NEXT_TO_THE_OPERATION = Priorities.USER + 1000;

    private static final int FAILED = 500;

    private static final Logger LOG = LoggerFactory.getLogger(IdempotentRequests.class);

    private final StartIdempotentRequest start;
    private final CompleteIdempotentRequest complete;
    private final RequestPrints prints;

    public IdempotentRequests(StartIdempotentRequest start, CompleteIdempotentRequest complete, RequestPrints prints) {
        this.start = start;
        this.complete = complete;
        this.prints = prints;
    }

    @Override
    public boolean configure(FeatureContext context) {
        InjectionManager jersey = InjectionManagerProvider.getInjectionManager(context);
        Consumer<Closeable> ends =
                end -> jersey.getInstance(CloseableService.class).add(end);
        DynamicFeature operations = (operation, filters) -> configure(operation.getResourceMethod(), filters, ends);
        context.register(operations);
        return true;
    }

    /**
     * Around one operation, if it takes a key.
     *
     * @param ends takes what Jersey is to close with the request that the calling thread works on
     */
    private void configure(Method operation, FeatureContext filters, Consumer<Closeable> ends) {
        if (takesKey(operation)) {
            boolean shownOnce = operation.isAnnotationPresent(ShownOnce.class);
            filters.register(new Once(start, complete, prints, ends, shownOnce), NEXT_TO_THE_OPERATION);
        }
    }

    private static boolean takesKey(Method method) {
        return method.isAnnotationPresent(POST.class) && !method.isAnnotationPresent(Open.class) && !readsKey(method);
    }

    private static boolean readsKey(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> Optional.ofNullable(parameter.getAnnotation(HeaderParam.class)))
                .flatMap(Optional::stream)
                .anyMatch(header -> header.value().equalsIgnoreCase(IdempotencyKey.HEADER));
    }

    private static void end(CompleteIdempotentRequest complete, int status, Optional<KeptAnswer> answer) {
        try {
            complete.run(new CompleteIdempotentRequest.Command(status, answer));
        } catch (RuntimeException away) {
            // What was asked is done: a failure told instead would have it asked again under another key.
            LOG.warn("An answer could not be kept under its key", away);
        }
    }

    /** Around one operation. */
    private static final class Once implements ContainerRequestFilter, ContainerResponseFilter {
        private static final ObjectMapper MAPPER = Json.mapper();
        private static final String BEGUN = "dev.hearth.idempotent";
        private static final int FIRST_REFUSED = 400;

        private final StartIdempotentRequest start;
        private final CompleteIdempotentRequest complete;
        private final RequestPrints prints;
        private final Consumer<Closeable> ends;
        private final boolean shownOnce;

        Once(
                StartIdempotentRequest start,
                CompleteIdempotentRequest complete,
                RequestPrints prints,
                Consumer<Closeable> ends,
                boolean shownOnce) {
            this.start = start;
            this.complete = complete;
            this.prints = prints;
            this.ends = ends;
            this.shownOnce = shownOnce;
        }

        @Override
        public void filter(ContainerRequestContext request) throws IOException {
            List<String> given = request.getHeaders().get(IdempotencyKey.HEADER);
            if (given == null) {
                return;
            }
            IdempotencyKey key = oneOf(given);
            byte[] body = request.getEntityStream().readAllBytes();
            request.setEntityStream(new ByteArrayInputStream(body));
            StartIdempotentRequest.Command command = new StartIdempotentRequest.Command(key, print(request, body));
            if (request.getSecurityContext().getUserPrincipal() instanceof CallerPrincipal principal) {
                endWithTheRequest();
                Optional<KeptAnswer> kept = start.run(principal.caller(), command);
                request.setProperty(BEGUN, kept.isEmpty());
                kept.ifPresent(answer -> request.abortWith(again(answer)));
            }
        }

        /** However the request ends: the next one on this thread must not store in its name. */
        private void endWithTheRequest() {
            ends.accept(() -> end(complete, FAILED, Optional.empty()));
        }

        private static IdempotencyKey oneOf(List<String> given) {
            if (given.size() > 1) {
                throw new Refusal.Invalid(IdempotencyKey.HEADER, "must be given once");
            }
            return new IdempotencyKey(given.getFirst());
        }

        private String print(ContainerRequestContext request, byte[] body) {
            return prints.of(request.getMethod(), request.getUriInfo().getRequestUri(), body);
        }

        private static Response again(KeptAnswer kept) {
            Response.ResponseBuilder answer = Response.status(kept.status()).header(REPLAYED, true);
            kept.location().ifPresent(location -> answer.header(HttpHeaders.LOCATION, location));
            kept.tag().ifPresent(tag -> answer.header(HttpHeaders.ETAG, tag));
            kept.mediaType()
                    .ifPresent(type -> answer.type(type).entity(kept.body().getBytes(StandardCharsets.UTF_8)));
            return answer.build();
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (!Boolean.TRUE.equals(request.getProperty(BEGUN))) {
                return;
            }
            end(complete, response.getStatus(), kept(response));
        }

        /** Refusals tell no secrets. */
        private Optional<KeptAnswer> kept(ContainerResponseContext response) {
            if (shownOnce && response.getStatus() < FIRST_REFUSED) {
                return Optional.empty();
            }
            try {
                return Optional.of(written(response));
            } catch (RuntimeException unwritable) {
                LOG.warn("An answer could not be written to be kept", unwritable);
                return Optional.empty();
            }
        }

        /** The answer is written here, so that what is told now and what is told again are the same bytes. */
        private static KeptAnswer written(ContainerResponseContext response) {
            Optional<MediaType> type = response.hasEntity()
                    ? Optional.of(Optional.ofNullable(response.getMediaType()).orElse(MediaType.APPLICATION_JSON_TYPE))
                    : Optional.empty();
            String body = type.map(of -> text(response, of)).orElse("");
            return new KeptAnswer(
                    response.getStatus(),
                    type.map(MediaType::toString),
                    Optional.ofNullable(response.getHeaderString(HttpHeaders.LOCATION)),
                    Optional.ofNullable(response.getHeaderString(HttpHeaders.ETAG)),
                    body);
        }

        private static String text(ContainerResponseContext response, MediaType type) {
            try {
                byte[] bytes = MAPPER.writeValueAsBytes(response.getEntity());
                response.setEntity(bytes, response.getEntityAnnotations(), type);
                return new String(bytes, StandardCharsets.UTF_8);
            } catch (JsonProcessingException unwritable) {
                throw new IllegalStateException("an answer cannot be written", unwritable);
            }
        }
    }
}
