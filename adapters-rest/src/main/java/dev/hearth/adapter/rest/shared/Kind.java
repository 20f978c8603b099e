package dev.hearth.adapter.rest.shared;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of refusal and failure, by HTTP status (RFC 9110 §15.5, §15.6). */
enum Kind {
    INVALID(400, "Bad Request", "The request cannot be read."),
    UNAUTHENTICATED(401, "Unauthorized", "Credentials are needed."),
    FORBIDDEN(403, "Forbidden", "This is not allowed."),
    NOT_FOUND(404, "Not Found", "There is nothing here."),
    METHOD_NOT_ALLOWED(405, "Method Not Allowed", "This cannot be done here."),
    NOT_ACCEPTABLE(406, "Not Acceptable", "Only JSON can be answered with."),
    REQUEST_TIMEOUT(408, "Request Timeout", "The request did not come in time."),
    CONFLICT(409, "Conflict", "This collides with what is there."),
    STALE(412, "Precondition Failed", "The record has changed meanwhile."),
    TOO_LARGE(413, "Content Too Large", "The request is too large."),
    URI_TOO_LONG(414, "URI Too Long", "The address is too long."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported Media Type", "Only application/json is understood."),
    EXPECTATION_FAILED(417, "Expectation Failed", "The expectation cannot be met."),
    UNPROCESSABLE(422, "Unprocessable Content", "This contradicts what was sent before."),
    UPGRADE_REQUIRED(426, "Upgrade Required", "Another version of HTTP is needed."),
    LIMIT_REACHED(429, "Too Many Requests", "Too many requests."),
    HEADERS_TOO_LARGE(431, "Request Header Fields Too Large", "The headers are too large."),
    INTERNAL(500, "Internal Server Error", "Something went wrong on the server."),
    NOT_IMPLEMENTED(501, "Not Implemented", "The request asks for what this server cannot do."),
    UNAVAILABLE(503, "Service Unavailable", "Try again later."),
    VERSION_NOT_SUPPORTED(505, "HTTP Version Not Supported", "This version of HTTP is not understood.");

    private final int status;
    private final String title;
    private final String words;

    Kind(int status, String title, String words) {
        this.status = status;
        this.title = title;
        this.words = words;
    }

    /** The kind of a status; the nearest one for statuses that have none of their own. */
    static Kind of(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status < 500 ? INVALID : INTERNAL);
    }

    String title() {
        return title;
    }

    String words() {
        return words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
