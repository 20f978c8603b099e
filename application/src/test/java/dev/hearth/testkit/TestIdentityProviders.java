package dev.hearth.testkit;

import dev.hearth.application.identity.CompleteExternalSignIn;
import dev.hearth.application.identity.ExchangeTicket;
import dev.hearth.application.identity.ListMyIdentities;
import dev.hearth.application.identity.ListProviders;
import dev.hearth.application.identity.Newcomers;
import dev.hearth.application.identity.StartExternalSignIn;
import dev.hearth.application.identity.UnlinkProvider;
import dev.hearth.testkit.memory.FakeIdentityProviders;

/** The use cases of signing in with a provider. */
public final class TestIdentityProviders {
    /** The one that there is. */
    public static final String NAME = "google";

    private final TestIdentityParts parts;

    TestIdentityProviders(TestIdentityParts parts) {
        this.parts = parts;
    }

    /** Providers that tests can be anybody at. */
    public FakeIdentityProviders fake() {
        return parts.providers;
    }

    public ListProviders listProviders() {
        return new ListProviders(parts.providers);
    }

    public StartExternalSignIn startExternalSignIn() {
        return new StartExternalSignIn(parts.providers, parts.attempts);
    }

    public CompleteExternalSignIn completeExternalSignIn() {
        Newcomers newcomers = new Newcomers(
                parts.stores.users(),
                parts.stores.externalIdentities(),
                parts.stores.transactions(),
                parts.mailer,
                parts.log,
                parts.ids,
                parts.clock);
        return new CompleteExternalSignIn(
                parts.providers,
                parts.attempts,
                parts.stores.externalIdentities(),
                parts.stores.users(),
                parts.stores.sessions(),
                newcomers,
                parts.mailer,
                parts.log,
                parts.clock);
    }

    public ExchangeTicket exchangeTicket() {
        return new ExchangeTicket(parts.spent, parts.secondStep);
    }

    public ListMyIdentities listMyIdentities() {
        return new ListMyIdentities(parts.stores.externalIdentities());
    }

    public UnlinkProvider unlinkProvider() {
        return new UnlinkProvider(parts.accounts, parts.stores.externalIdentities(), parts.log);
    }
}
