package dev.hearth.testkit.memory;

import dev.hearth.application.identity.port.SecondFactors;
import dev.hearth.domain.identity.SecondFactor;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class MemorySecondFactors implements SecondFactors {
    private final MemoryStore store;
    private final Map<UserId, SecondFactor> factors = new HashMap<>();

    MemorySecondFactors(MemoryStore store) {
        this.store = store;
    }

    @Override
    public boolean offer(SecondFactor offered) {
        return store.run(() -> {
            boolean free =
                    find(offered.user()).filter(SecondFactor::isConfirmed).isEmpty();
            if (free) {
                stored(offered);
            }
            return free;
        });
    }

    @Override
    public boolean replace(SecondFactor before, SecondFactor after) {
        return store.run(() -> find(before.user())
                .filter(before::equals)
                .map(same -> stored(after))
                .isPresent());
    }

    /** Under the lock. */
    private SecondFactor stored(SecondFactor factor) {
        store.put(factors, factor.user(), factor);
        return factor;
    }

    @Override
    public Optional<SecondFactor> find(UserId user) {
        return store.locked(() -> Optional.ofNullable(factors.get(user)));
    }

    @Override
    public boolean spendStep(UserId user, long step) {
        return store.run(() -> find(user)
                .filter(factor -> factor.lastStep() < step)
                .map(f -> stored(new SecondFactor(user, f.secret(), f.confirmedAt(), step, f.recovery())))
                .isPresent());
    }

    @Override
    public boolean spendRecovery(UserId user, SecretDigest code) {
        return store.run(() -> find(user)
                .filter(factor -> factor.recovery().contains(code))
                .map(factor -> stored(factor.withRecovery(without(factor.recovery(), code))))
                .isPresent());
    }

    private static Set<SecretDigest> without(Set<SecretDigest> codes, SecretDigest spent) {
        Set<SecretDigest> rest = new HashSet<>(codes);
        rest.remove(spent);
        return rest;
    }

    @Override
    public void remove(UserId user) {
        store.run(() -> store.removeAll(factors, factor -> factor.user().equals(user)));
    }
}
