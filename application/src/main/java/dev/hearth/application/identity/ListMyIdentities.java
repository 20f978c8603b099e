package dev.hearth.application.identity;

import dev.hearth.application.identity.port.ExternalIdentities;
import dev.hearth.domain.identity.Caller;
import java.util.List;

/** Lists with which providers one can sign in to one's own account. */
public final class ListMyIdentities {
    private final ExternalIdentities identities;

    public ListMyIdentities(ExternalIdentities identities) {
        this.identities = identities;
    }

    public List<ExternalIdentityView> run(Caller caller) {
        return identities.of(caller.user()).stream()
                .map(ExternalIdentityView::of)
                .toList();
    }
}
