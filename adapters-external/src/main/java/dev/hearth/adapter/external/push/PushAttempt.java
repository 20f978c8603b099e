package dev.hearth.adapter.external.push;

import dev.hearth.domain.notification.PushOutcome;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;

/**
 * How far one push has come. Whoever waits for it may have to say what became of it while it is still under way: what was answered holds,
 * and of what was sent without an answer nobody knows. Safe from any thread.
 */
final class PushAttempt {
    private static final PushOutcome UNANSWERED =
            new PushOutcome.Unknown("It gave no answer that can be read, so whether it was taken is not known.");

    private Optional<PushOutcome> outcome = Optional.empty();
    private boolean stopped;

    /**
     * The line is there, and from now on it may be taken.
     *
     * @throws InterruptedIOException when nobody waits for it any more, who says that it was not sent
     */
    synchronized void sends() throws IOException {
        if (stopped) {
            throw new InterruptedIOException("Nobody waits for it any more.");
        }
        outcome = Optional.of(UNANSWERED);
    }

    /** However the rest of an answer ends, its beginning holds. */
    synchronized void answered(PushOutcome answer) {
        outcome = Optional.of(answer);
    }

    /**
     * Ends it: what is not sent by now never will be.
     *
     * @return empty where it was not sent
     */
    synchronized Optional<PushOutcome> end() {
        stopped = true;
        return outcome;
    }
}
