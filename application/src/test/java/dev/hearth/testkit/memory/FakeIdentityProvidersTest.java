package dev.hearth.testkit.memory;

import dev.hearth.application.identity.port.IdentityProviders;
import dev.hearth.domain.identity.ProviderId;
import dev.hearth.testkit.IdentityProvidersContract;
import dev.hearth.testkit.SignInBrowser;

class FakeIdentityProvidersTest implements IdentityProvidersContract {
    private final FakeIdentityProviders providers = new FakeIdentityProviders("google", "facebook");

    @Override
    public IdentityProviders providers() {
        return providers;
    }

    @Override
    public ProviderId provider() {
        return new ProviderId("google");
    }

    @Override
    public SignInBrowser browser() {
        return providers;
    }
}
