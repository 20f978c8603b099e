package dev.hearth.domain.identity;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Text;
import java.net.URI;
import java.util.Optional;

/**
 * Who somebody is to a provider, as the provider proved it just now. Only provider and subject together name a person; the
 * address is a hint that the provider may give to somebody else tomorrow (OpenID Connect Core 1.0 §5.7).
 *
 * @param subject the provider's own name for the person, never given to anybody else: 1 to {@value #MAX_SUBJECT} characters
 * @param email the address the provider told, if it told one that mail can be sent to
 * @param emailVerified whether the provider itself vouches that the address is the person's; never without an address
 * @param name what the provider says the person is called
 * @param picture an {@code https} address of at most {@value #MAX_PICTURE} characters, never fetched without the care due to any
 *     address a stranger hands in
 */
public record ProvenIdentity(
        ProviderId provider,
        String subject,
        Optional<EmailAddress> email,
        boolean emailVerified,
        PersonName name,
        Optional<URI> picture) {
    public static final int MAX_SUBJECT = 255;
    public static final int MAX_PICTURE = 2048;

    public ProvenIdentity {
        subject(subject);
        if (emailVerified && email.isEmpty()) {
            throw new Refusal.Invalid("email", "must be there to be verified");
        }
        picture.ifPresent(ProvenIdentity::picture);
    }

    /** The address, if the provider vouches for it: the only one that may be used to find an account. */
    public Optional<EmailAddress> verifiedEmail() {
        return email.filter(address -> emailVerified);
    }

    static void subject(String subject) {
        Text.bounded("subject", subject, 1, MAX_SUBJECT);
        if (subject.isBlank() || subject.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refusal.Invalid("subject", "must be visible characters");
        }
    }

    private static void picture(URI picture) {
        boolean fit = "https".equalsIgnoreCase(picture.getScheme())
                && picture.getHost() != null
                && picture.toString().length() <= MAX_PICTURE;
        if (!fit) {
            throw new Refusal.Invalid(
                    "picture", "must be an https address of at most %d characters".formatted(MAX_PICTURE));
        }
    }
}
