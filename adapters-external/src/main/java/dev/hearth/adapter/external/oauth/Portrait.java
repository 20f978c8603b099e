package dev.hearth.adapter.external.oauth;

import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.ProvenIdentity;
import dev.hearth.domain.identity.ProviderId;
import dev.hearth.domain.shared.Refusal;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a person from claims (OpenID Connect Core 1.0 §5.1). What does not fit is left out, since nobody should be kept from signing
 * in by an odd name; only the subject must be there.
 */
final class Portrait {
    private final Map<String, ? extends @Nullable Object> claims;

    Portrait(Map<String, ? extends @Nullable Object> claims) {
        this.claims = claims;
    }

    ProvenIdentity of(ProviderId provider) throws Unproven {
        Optional<EmailAddress> email = email();
        try {
            return new ProvenIdentity(provider, subject(), email, email.isPresent() && vouchedFor(), name(), picture());
        } catch (Refusal.Invalid unfit) {
            throw new Unproven("the subject is not fit to name anybody", unfit);
        }
    }

    String subject() {
        return text("sub").orElse("");
    }

    Optional<EmailAddress> email() {
        return text("email").flatMap(value -> read(EmailAddress::new, value));
    }

    /** Only the truth itself counts: a word or a number may be a provider's way to say maybe. */
    private boolean vouchedFor() {
        return Boolean.TRUE.equals(claims.get("email_verified"));
    }

    PersonName name() {
        PersonName parts = new PersonName(namePart("given_name"), namePart("family_name"));
        return parts.equals(PersonName.UNTOLD) ? new PersonName(namePart("name"), "") : parts;
    }

    private String namePart(String claim) {
        return text(claim)
                .map(Portrait::oneLine)
                .flatMap(part -> read(fit -> new PersonName(fit, "").first(), part))
                .orElse("");
    }

    private static String oneLine(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(PersonName.MAX_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Optional<URI> picture() {
        return text("picture")
                .filter(address -> address.length() <= ProvenIdentity.MAX_PICTURE)
                .flatMap(address -> read(URI::create, address))
                .filter(address -> "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null);
    }

    private Optional<String> text(String claim) {
        return claims.get(claim) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static <T> Optional<T> read(Function<String, T> reading, String text) {
        try {
            return Optional.of(reading.apply(text));
        } catch (Refusal.Invalid | IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }
}
