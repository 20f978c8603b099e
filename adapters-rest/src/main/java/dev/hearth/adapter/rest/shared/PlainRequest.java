package dev.hearth.adapter.rest.shared;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;

/**
 * A request about which there is nothing to find out: its path is written as in the documentation, it has no query, its body is
 * JSON of a known and allowed length, and it takes JSON for an answer.
 *
 * @param id as it stands in the path
 * @param bodyBytes how long the body is
 */
record PlainRequest(PlainPost operation, String id, int bodyBytes) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** As clients write it; who writes it in another way means the same, and is answered a little later. */
    private static final Set<String> JSON = Set.of(
            "application/json",
            "application/json; charset=utf-8",
            "application/json;charset=utf-8",
            "application/json; charset=UTF-8",
            "application/json;charset=UTF-8");

    private static final Set<String> ACCEPTING_JSON =
            Set.of("*/*", "application/json", "application/json, */*", "application/json, text/plain, */*");

    /** Reads a request; empty where it is not plain, or none of these operations is asked for. */
    static Optional<PlainRequest> of(Request request, List<PlainPost> operations, int mostBodyBytes) {
        if (!HttpMethod.POST.is(request.getMethod()) || request.getHttpURI().getQuery() != null) {
            return Optional.empty();
        }
        String path = request.getHttpURI().getPath();
        for (PlainPost operation : operations) {
            if (path.startsWith(operation.before()) && path.endsWith(operation.after())) {
                return id(path, operation)
                        .filter(id -> hasPlainHeaders(request, mostBodyBytes))
                        .map(id -> new PlainRequest(operation, id, bodyBytes(request)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> id(String path, PlainPost operation) {
        int from = operation.before().length();
        int to = path.length() - operation.after().length();
        return Optional.of(path.substring(from, Math.max(from, to)))
                .filter(id -> ID.matcher(id).matches());
    }

    /** Known to fit. */
    private static int bodyBytes(Request request) {
        return Math.toIntExact(request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH));
    }

    /** One look at each header: whoever sends one of those that matter twice is answered by Jersey. */
    private static boolean hasPlainHeaders(Request request, int mostBodyBytes) {
        EnumSet<HttpHeader> seen = EnumSet.noneOf(HttpHeader.class);
        for (HttpField field : request.getHeaders()) {
            HttpHeader header = field.getHeader();
            if (header != null && matters(header) && !(isPlain(header, field, mostBodyBytes) && seen.add(header))) {
                return false;
            }
        }
        return seen.contains(HttpHeader.CONTENT_LENGTH) && seen.contains(HttpHeader.CONTENT_TYPE);
    }

    private static boolean matters(HttpHeader header) {
        return switch (header) {
            case CONTENT_LENGTH,
                    CONTENT_TYPE,
                    ACCEPT,
                    AUTHORIZATION,
                    CONTENT_ENCODING,
                    TRANSFER_ENCODING,
                    EXPECT,
                    UPGRADE -> true;
            default -> false;
        };
    }

    private static boolean isPlain(HttpHeader header, HttpField field, int mostBodyBytes) {
        String value = Objects.requireNonNullElse(field.getValue(), "");
        return switch (header) {
            case CONTENT_LENGTH -> field.getLongValue() > 0 && field.getLongValue() <= mostBodyBytes;
            case CONTENT_TYPE -> JSON.contains(value);
            case ACCEPT -> ACCEPTING_JSON.contains(value);
            case AUTHORIZATION -> true;
            default -> false;
        };
    }
}
