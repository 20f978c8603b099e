package dev.hearth.testkit.memory;

import dev.hearth.application.identity.port.OneTimeCodes;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.OneTimeCode;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

final class MemoryOneTimeCodes implements OneTimeCodes {
    private final MemoryStore store;
    private final Map<Place, OneTimeCode> codes = new HashMap<>();

    MemoryOneTimeCodes(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void put(OneTimeCode code) {
        store.run(() -> {
            store.put(codes, new Place(code.user(), code.purpose()), code);
            return code;
        });
    }

    @Override
    public Optional<OneTimeCode> find(SecretDigest digest, CodePurpose purpose) {
        return store.locked(
                () -> codes.values().stream().filter(named(digest, purpose)).findFirst());
    }

    @Override
    public Optional<OneTimeCode> take(SecretDigest digest, CodePurpose purpose) {
        return store.run(
                () -> store.removeAll(codes, named(digest, purpose)).stream().findFirst());
    }

    private static Predicate<OneTimeCode> named(SecretDigest digest, CodePurpose purpose) {
        return code -> code.digest().equals(digest) && code.purpose() == purpose;
    }

    @Override
    public void removeAll(UserId user) {
        store.run(() -> store.removeAll(codes, code -> code.user().equals(user)));
    }

    @Override
    public void sweep(Instant now) {
        store.run(() -> store.removeAll(codes, code -> code.isOver(now)));
    }

    private record Place(UserId user, CodePurpose purpose) {}
}
