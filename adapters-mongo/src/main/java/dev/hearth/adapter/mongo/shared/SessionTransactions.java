package dev.hearth.adapter.mongo.shared;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.application.shared.port.Transactions;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Transactions of a replica set or a sharded cluster. Where two collide, the server undoes one, and its work is run again from
 * the start, until it comes through or the patience ends.
 */
public final class SessionTransactions implements Transactions {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_STEP = Duration.ofMillis(10);
    private static final TransactionOptions OPTIONS = TransactionOptions.builder()
            .readPreference(ReadPreference.primary())
            .readConcern(ReadConcern.SNAPSHOT)
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .build();

    private final MongoLink link;

    public SessionTransactions(MongoLink link) {
        this.link = link;
    }

    @Override
    public <T> T read(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (link.sessions().current().isPresent()) {
            return work.get();
        }
        return link.told(() -> {
            try (ClientSession session = link.startSession()) {
                return attempted(session, work, System.nanoTime() + PATIENCE.toNanos());
            }
        });
    }

    private <T> T attempted(ClientSession session, Supplier<T> work, long deadline) {
        while (true) {
            try {
                T result = tried(session, work);
                commit(session, deadline);
                return result;
            } catch (MongoException e) {
                if (!e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL) || past(deadline)) {
                    throw e;
                }
                stepBack();
            }
        }
    }

    /** Those who collided must not meet again at once. */
    private static void stepBack() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_STEP.toNanos()));
    }

    private <T> T tried(ClientSession session, Supplier<T> work) {
        session.startTransaction(OPTIONS);
        boolean done = false;
        try {
            T result = link.sessions().within(session, work);
            done = true;
            return result;
        } finally {
            if (!done) {
                session.abortTransaction();
            }
        }
    }

    /** A commit whose answer was lost is asked again: the server knows whether it was done. */
    private static void commit(ClientSession session, long deadline) {
        while (true) {
            try {
                session.commitTransaction();
                return;
            } catch (MongoException e) {
                if (!e.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL) || past(deadline)) {
                    throw e;
                }
            }
        }
    }

    private static boolean past(long deadline) {
        return System.nanoTime() - deadline > 0;
    }
}
