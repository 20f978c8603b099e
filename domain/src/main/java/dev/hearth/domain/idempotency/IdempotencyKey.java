package dev.hearth.domain.idempotency;

import dev.hearth.domain.shared.Refusal;
import java.util.regex.Pattern;

/**
 * A client's own name for a request, so that it may send it again without having it done twice (the header {@value #HEADER} of
 * draft-ietf-httpapi-idempotency-key-header). Taken as it is: of two spellings each is a key of its own.
 *
 * @param value 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(String value) {
    /** What refusals name. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    public IdempotencyKey {
        if (!VISIBLE.matcher(value).matches()) {
            throw new Refusal.Invalid(HEADER, "must be 1 to 255 visible ASCII characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
