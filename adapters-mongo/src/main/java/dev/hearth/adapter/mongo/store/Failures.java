package dev.hearth.adapter.mongo.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoQueryException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import dev.hearth.domain.shared.Refusal;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What the rest of the adapter hears when the driver throws. */
final class Failures {
    private static final String RETRYABLE = "RetryableWriteError";

    /**
     * Answers of a server that cannot work now (shutting down, not the primary, out of time, out of space), from the server's
     * list of error codes. Other error answers mean that Hearth asked for nonsense: a bug, not an outage.
     */
    private static final Set<Integer> CANNOT_NOW = Set.of(
            6, 7, 50, 64, 89, 91, 100, 112, 134, 189, 262, 317, 358, 384, 9001, 10058, 10107, 11600, 11602, 13435,
            13436, 14031);

    private Failures() {}

    /** Runs an operation and translates its failure. */
    static <T> T told(Sessions sessions, Supplier<T> operation) {
        try {
            return operation.get();
        } catch (MongoException e) {
            if (sessions.current().isPresent() && e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)) {
                // Whoever runs the transaction starts it anew; the work must not see this as an answer.
                throw e;
            }
            throw translated(e);
        }
    }

    private static RuntimeException translated(MongoException e) {
        if (codes(e).anyMatch(code -> ErrorCategory.fromErrorCode(code) == ErrorCategory.DUPLICATE_KEY)) {
            return new DuplicateKey(e);
        }
        return isAnswer(e) && !cannotNow(e) ? e : unavailable(e);
    }

    /** Of many writes at once, those of the ones that failed. */
    private static IntStream codes(MongoException e) {
        return e instanceof MongoBulkWriteException bulk
                ? bulk.getWriteErrors().stream().mapToInt(BulkWriteError::getCode)
                : IntStream.of(e.getCode());
    }

    static Refusal.Unavailable unavailable(RuntimeException cause) {
        return new Refusal.Unavailable("The store does not answer. Try again later.", cause);
    }

    private static boolean isAnswer(MongoException e) {
        return e instanceof MongoCommandException
                || e instanceof MongoQueryException
                || e instanceof MongoWriteException
                || (e instanceof MongoBulkWriteException bulk && bulk.getWriteConcernError() == null);
    }

    private static boolean cannotNow(MongoException e) {
        return codes(e).anyMatch(CANNOT_NOW::contains)
                || e.hasErrorLabel(RETRYABLE)
                || e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL);
    }
}
