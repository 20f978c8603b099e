package dev.hearth.journey.identity;

import dev.hearth.adapter.external.oauth.ProviderSettings;
import dev.hearth.adapter.external.oauth.provider.TestProvider;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.testkit.Visitor;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** A provider that runs in this process, with whom the people of all towns may sign in. */
final class Elsewhere {
    static final TestProvider PROVIDER = new TestProvider(Clock.systemUTC());

    private static final ProviderSettings REGISTERED = PROVIDER.settings("oidc");

    private Elsewhere() {}

    /** What an operator sets to offer it. */
    static Map<String, String> settings() {
        return Map.of(
                "HEARTH_PROVIDERS_OIDC_TITLE", "Elsewhere",
                "HEARTH_PROVIDERS_OIDC_ISSUER", REGISTERED.issuer().toString(),
                "HEARTH_PROVIDERS_OIDC_CLIENT", REGISTERED.clientId(),
                "HEARTH_PROVIDERS_OIDC_SECRET", secret());
    }

    /** What nobody but the operator and the provider may know. */
    static String secret() {
        return REGISTERED.clientSecret().value();
    }

    /** Somebody who has an account there under an address the provider vouches for. */
    static Visitor visitor(String email) {
        return new Visitor(
                "subject of " + email, Optional.of(new EmailAddress(email)), true, new PersonName("Ada", "Lovelace"));
    }
}
