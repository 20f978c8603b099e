package dev.hearth.application.identity;

import dev.hearth.application.identity.port.ExternalIdentities;
import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.ProviderId;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.shared.Refusal;

/** Takes away a link with a provider. */
public final class UnlinkProvider {
    private final Accounts accounts;
    private final ExternalIdentities identities;
    private final SecurityLog log;

    public UnlinkProvider(Accounts accounts, ExternalIdentities identities, SecurityLog log) {
        this.accounts = accounts;
        this.identities = identities;
        this.log = log;
    }

    /** Refuses to take the last way in from somebody who has no password. */
    public void run(Caller caller, ProviderId provider) {
        Account account = accounts.of(caller);
        boolean lastWayIn =
                account.passwordHash().isEmpty() && identities.of(caller.user()).size() < 2;
        if (lastWayIn) {
            throw new Refusal.Conflict("", "Choose a password first: this is the only way to sign in.");
        }
        if (!identities.remove(caller.user(), provider)) {
            throw new Refusal.NotFound("link");
        }
        log.note(SecurityEvent.of(SecurityEvent.Kind.PROVIDER_UNLINKED, caller.user(), provider.value()));
    }
}
