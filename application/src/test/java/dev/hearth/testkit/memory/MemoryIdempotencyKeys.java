package dev.hearth.testkit.memory;

import dev.hearth.application.idempotency.port.IdempotencyKeys;
import dev.hearth.domain.idempotency.IdempotencyKey;
import dev.hearth.domain.idempotency.KeptAnswer;
import dev.hearth.domain.idempotency.KeyClaim;
import dev.hearth.domain.idempotency.KeyProgress;
import dev.hearth.domain.idempotency.KnownKey;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class MemoryIdempotencyKeys implements IdempotencyKeys {
    private final MemoryStore store;
    private final Map<Place, KnownKey> keys = new HashMap<>();

    private record Place(UserId owner, IdempotencyKey key) {
        static Place of(KeyClaim claim) {
            return new Place(claim.owner(), claim.key());
        }
    }

    MemoryIdempotencyKeys(MemoryStore store) {
        this.store = store;
    }

    @Override
    public KnownKey claim(KeyClaim wanted, Instant now) {
        return store.run(() -> {
            KnownKey known = Optional.ofNullable(keys.get(Place.of(wanted)))
                    .filter(there -> !there.isFree(now))
                    .orElseGet(() -> KnownKey.claimed(wanted));
            store.put(keys, Place.of(wanted), known);
            return known;
        });
    }

    /** The key as long as it is the attempt's. */
    private Optional<KnownKey> held(KeyClaim claim) {
        return Optional.ofNullable(keys.get(Place.of(claim)))
                .filter(known -> known.claim().id().equals(claim.id()));
    }

    @Override
    public boolean noteStored(KeyClaim claim) {
        return store.run(() -> {
            Optional<KnownKey> open = held(claim).filter(known -> known.progress() != KeyProgress.ANSWERED);
            open.ifPresent(known -> store.put(keys, Place.of(claim), known.stored()));
            return open.isPresent();
        });
    }

    @Override
    public void answer(KeyClaim claim, Optional<KeptAnswer> answer) {
        store.run(() -> {
            held(claim).ifPresent(known -> store.put(keys, Place.of(claim), known.answered(answer)));
            return claim;
        });
    }

    @Override
    public void free(KeyClaim claim) {
        store.run(() -> {
            held(claim).ifPresent(known -> store.remove(keys, Place.of(claim)));
            return claim;
        });
    }

    @Override
    public void giveUp(KeyClaim claim, Instant now) {
        store.run(() -> {
            held(claim).ifPresent(known -> giveUp(known, now));
            return claim;
        });
    }

    private void giveUp(KnownKey known, Instant now) {
        if (known.progress() == KeyProgress.CLAIMED) {
            store.remove(keys, Place.of(known.claim()));
        } else if (known.progress() == KeyProgress.STORED) {
            store.put(keys, Place.of(known.claim()), known.givenUp(now));
        }
    }

    @Override
    public int count(UserId owner, int most) {
        return store.locked(() -> (int) keys.keySet().stream()
                .filter(place -> place.owner().equals(owner))
                .limit(most)
                .count());
    }

    @Override
    public void sweep(Instant now) {
        store.run(
                () -> store.removeAll(keys, known -> !known.claim().expiresAt().isAfter(now)));
    }
}
