package dev.hearth.application.identity;

import dev.hearth.application.identity.port.KnownProvider;

/** A provider people can sign in with. */
public record ProviderView(String id, String title) {
    static ProviderView of(KnownProvider provider) {
        return new ProviderView(provider.id().value(), provider.title());
    }
}
