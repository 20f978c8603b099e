package dev.hearth.adapter.mongo.store;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import java.util.Optional;
import java.util.function.Supplier;

/** Which transaction the running thread is in. The session is one thread's own, as the driver asks. */
public final class Sessions {
    @SuppressWarnings("ThreadLocalUsage") // One per connection to a store, of which a node has one; tests have many.
    private final ThreadLocal<ClientSession> current = new ThreadLocal<>();

    /** The session of the transaction that this thread is in. */
    public Optional<ClientSession> current() {
        return Optional.ofNullable(current.get());
    }

    /** A refused insert ends the server's transaction; within one, this starts the work anew, where it will see what was there. */
    void mustNotGoOnAfter(DuplicateKey refused) {
        if (current().isPresent()) {
            MongoException again = new MongoException("overtaken by another transaction", refused);
            again.addLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL);
            throw again;
        }
    }

    /** Runs work whose reads and writes belong to the session. */
    public <T> T within(ClientSession session, Supplier<T> work) {
        current.set(session);
        try {
            return work.get();
        } finally {
            current.remove();
        }
    }
}
