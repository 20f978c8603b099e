package dev.hearth.testkit.memory;

import dev.hearth.application.identity.port.ExternalIdentities;
import dev.hearth.domain.identity.ExternalIdentity;
import dev.hearth.domain.identity.ProviderId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class MemoryExternalIdentities implements ExternalIdentities {
    private final MemoryStore store;
    private final Map<Place, ExternalIdentity> identities = new HashMap<>();

    MemoryExternalIdentities(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(ExternalIdentity identity) {
        store.run(() -> {
            Place place = new Place(identity.user(), identity.provider());
            if (identities.containsKey(place)
                    || find(identity.provider(), identity.subject()).isPresent()) {
                throw new Refusal.Conflict("provider", "One of the two is already linked.");
            }
            store.put(identities, place, identity);
            return identity;
        });
    }

    @Override
    public Optional<ExternalIdentity> find(ProviderId provider, String subject) {
        return store.locked(() -> identities.values().stream()
                .filter(identity -> identity.provider().equals(provider))
                .filter(identity -> identity.subject().equals(subject))
                .findFirst());
    }

    @Override
    public List<ExternalIdentity> of(UserId user) {
        return store.locked(() -> identities.values().stream()
                .filter(identity -> identity.user().equals(user))
                .sorted(Comparator.comparing(identity -> identity.provider().value()))
                .toList());
    }

    @Override
    public boolean remove(UserId user, ProviderId provider) {
        Place place = new Place(user, provider);
        return store.run(() -> {
            boolean linked = identities.containsKey(place);
            store.remove(identities, place);
            return linked;
        });
    }

    @Override
    public void removeAll(UserId user) {
        store.run(() -> store.removeAll(identities, identity -> identity.user().equals(user)));
    }

    private record Place(UserId user, ProviderId provider) {}
}
