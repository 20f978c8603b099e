package dev.hearth.application.idempotency;

import dev.hearth.domain.idempotency.KeyClaim;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which request with a key each thread is working on. What a thread hands to others, such as background work, is done in the name of
 * no key.
 */
public final class UnderWay {
    @SuppressWarnings("ThreadLocalUsage") // One per node, of which a process has one; tests have many.
    private final ThreadLocal<Request> current = new ThreadLocal<>();

    void begin(KeyClaim claim) {
        current.set(new Request(claim));
    }

    /** What this thread was working on; from now on it works on nothing. */
    Optional<Request> end() {
        Optional<Request> ended = Optional.ofNullable(current.get());
        current.remove();
        return ended;
    }

    /** The request of this thread, while no transaction of it is open. */
    public Optional<Request> outsideTransactions() {
        return Optional.ofNullable(current.get()).filter(request -> !request.inTransaction);
    }

    /** A request that one thread is working on. */
    public static final class Request {
        private final KeyClaim claim;
        private boolean inTransaction;
        private boolean stored;

        private Request(KeyClaim claim) {
            this.claim = claim;
        }

        public KeyClaim claim() {
            return claim;
        }

        /** Whether a transaction of it has come through. */
        boolean hasStored() {
            return stored;
        }

        /** Runs a transaction of it, and remembers if that comes through. */
        public <T> T storing(Supplier<T> transaction) {
            inTransaction = true;
            try {
                T result = transaction.get();
                stored = true;
                return result;
            } finally {
                inTransaction = false;
            }
        }
    }
}
