package dev.hearth.application.identity;

import dev.hearth.application.identity.port.IdentityProviders;
import java.util.List;

/** Lists whom one can sign in with. */
public final class ListProviders {
    private final IdentityProviders providers;

    public ListProviders(IdentityProviders providers) {
        this.providers = providers;
    }

    public List<ProviderView> run() {
        return providers.known().stream().map(ProviderView::of).toList();
    }
}
