package dev.hearth.adapter.external.mail;

import dev.hearth.application.identity.port.AccountMail;
import dev.hearth.domain.identity.AccountLetter;
import dev.hearth.domain.shared.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends letters on a thread of its own, so that nobody waits for the mail server, and nobody learns from the time an answer takes
 * whether a letter went out. {@link #send} never blocks and refuses only when too many letters wait. Safe from any thread.
 *
 * <p>A letter that is not taken is tried again, a bounded number of times, without holding up the others. Letters wait in memory
 * alone, since their codes must not be stored: those still there when the process ends are lost, and asked for again by whoever
 * misses them.
 */
public final class QueuedAccountMail implements AccountMail, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueuedAccountMail.class);

    private final AccountMail inner;
    private final QueueSettings settings;
    private final Semaphore places;
    private final Set<Errand> resting = ConcurrentHashMap.newKeySet();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("account-mail").daemon().factory());
    private volatile boolean closing;

    /**
     * Sends through another.
     *
     * @param inner is called by one thread at a time, and is not closed with this one
     */
    public QueuedAccountMail(AccountMail inner, QueueSettings settings) {
        this.inner = inner;
        this.settings = settings;
        this.places = new Semaphore(settings.capacity());
    }

    @Override
    public void send(AccountLetter letter) {
        if (!places.tryAcquire()) {
            throw full("Too much mail is waiting.");
        }
        try {
            sender.execute(new Errand(letter));
        } catch (RejectedExecutionException closed) {
            places.release();
            throw full("No more mail is sent.");
        }
    }

    private static Refusal.Unavailable full(String message) {
        return new Refusal.Unavailable(message, new IOException("the queue of letters takes no more"));
    }

    /** How many letters are on their way, those that will be tried again included. */
    public int waiting() {
        return settings.capacity() - places.availablePermits();
    }

    /** Takes no more letters, and gives those that are there one last try within the time to drain. Closing twice is harmless. */
    @Override
    public void close() {
        closing = true;
        resting.forEach(this::wake);
        sender.shutdown();
        if (!drained()) {
            // Counted before the one on its way is stopped, which gives up its place as soon as it hears of it.
            int left = waiting();
            sender.shutdownNow();
            LOG.warn("{} letters were given up because the server stops", left);
        }
        resting.clear();
    }

    private boolean drained() {
        try {
            return sender.awaitTermination(settings.drain().toMillis(), TimeUnit.MILLISECONDS) && waiting() == 0;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void rest(Errand errand, Duration pause) {
        resting.add(errand);
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() -> wake(errand));
    }

    /** By the end of the pause or by closing, whichever is first: whoever takes it out of the set sends it. */
    private void wake(Errand errand) {
        if (resting.remove(errand)) {
            sender.execute(errand);
        }
    }

    /** One letter until it was taken or given up. Only the sender's thread runs it. */
    private final class Errand implements Runnable {
        private final AccountLetter letter;
        private int failures;

        Errand(AccountLetter letter) {
            this.letter = letter;
        }

        @Override
        public void run() {
            try {
                inner.send(letter);
                places.release();
            } catch (Refusal.Unavailable unavailable) {
                tryAgain(unavailable);
            } catch (RuntimeException refused) {
                giveUp(refused);
            }
        }

        private void tryAgain(Refusal.Unavailable unavailable) {
            if (closing || failures == settings.pauses().size()) {
                giveUp(unavailable);
                return;
            }
            Duration pause = settings.pauses().get(failures++);
            LOG.warn(
                    "{} was not sent and is tried again in {}: {}",
                    Described.letter(letter),
                    pause,
                    Described.failure(unavailable));
            rest(this, pause);
        }

        private void giveUp(RuntimeException failure) {
            LOG.error("{} was not sent and is given up: {}", Described.letter(letter), Described.failure(failure));
            places.release();
        }
    }
}
