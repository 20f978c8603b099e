package dev.hearth.adapter.rest.shared;

import dev.hearth.application.shared.Fingerprint;
import dev.hearth.domain.shared.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Records that are told with a tag, and changed under the condition that they still are as the tag says. */
public final class Preconditions {
    /** A weak tag never matches where something is to be changed (RFC 9110 §13.1.1). */
    private static final String WEAK = "W/";

    private static final Pattern STRONG = Pattern.compile("\"([\\x21\\x23-\\x7e]{0,1000})\"");

    private Preconditions() {}

    /** What the sender saw; empty when they name nothing, or say that anything will do. */
    public static Optional<Fingerprint> seen(HttpHeaders headers) {
        return Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_MATCH))
                .map(String::strip)
                .filter(given -> !given.equals("*"))
                .map(Preconditions::read);
    }

    private static Fingerprint read(String given) {
        if (given.startsWith(WEAK)) {
            return Fingerprint.NONE;
        }
        Matcher strong = STRONG.matcher(given);
        if (!strong.matches()) {
            throw new Refusal.Invalid("If-Match", "must be one tag as ETag told it, or *");
        }
        return Fingerprint.parse(strong.group(1));
    }

    /** An answer with the tag of what it tells. */
    public static Response tagged(Object record, Fingerprint fingerprint) {
        return Response.ok(Envelope.of(record)).tag(fingerprint.toString()).build();
    }
}
