package dev.hearth.application.local;

import dev.hearth.application.idempotency.UnderWay;
import dev.hearth.application.idempotency.port.IdempotencyKeys;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.idempotency.IdempotencyKey;
import dev.hearth.domain.idempotency.KeyClaim;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A store's transactions, each of which also notes that the request it is part of has stored something, where that request has a key.
 * So a key tells after a crash whether the work was done; and an attempt that was so slow that another has taken its key stores
 * nothing any more.
 */
public final class ClaimedTransactions implements Transactions {
    private final Transactions inner;
    private final IdempotencyKeys keys;
    private final UnderWay underWay;

    public ClaimedTransactions(Transactions inner, IdempotencyKeys keys, UnderWay underWay) {
        this.inner = inner;
        this.keys = keys;
        this.underWay = underWay;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        Optional<UnderWay.Request> request = underWay.outsideTransactions();
        return request.isEmpty() ? inner.run(work) : noted(request.get(), work);
    }

    @Override
    public <T> T read(Supplier<T> work) {
        return inner.read(work);
    }

    private <T> T noted(UnderWay.Request request, Supplier<T> work) {
        return request.storing(() -> inner.run(() -> {
            mustStillHold(request.claim());
            return work.get();
        }));
    }

    private void mustStillHold(KeyClaim claim) {
        if (!keys.noteStored(claim)) {
            throw new Refusal.Conflict(
                    IdempotencyKey.HEADER,
                    "This took so long that the same request was begun again. Send it once more.");
        }
    }
}
