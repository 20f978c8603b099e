package dev.hearth.adapter.rest.shared;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Turns whatever a request ends with into a problem document. */
final class ProblemMapper implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable failure) {
        ProblemAnswer answer = ProblemAnswer.of(failure);
        Response.ResponseBuilder document = Response.status(answer.problem().status())
                .type(Problem.MEDIA_TYPE)
                .entity(answer.problem());
        answer.headers().forEach(document::header);
        return document.build();
    }
}
