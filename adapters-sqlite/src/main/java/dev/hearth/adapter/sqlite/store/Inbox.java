package dev.hearth.adapter.sqlite.store;

import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where callers leave work for the threads of the store. Bounded, so that a slow disk makes refusals and not a full memory. */
final class Inbox {
    private static final String CLOSED = "The store is closed.";

    static final String BUSY = "The store is too busy. Try again shortly.";

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Queue<Job<?>> jobs = new ArrayDeque<>();
    private final List<Hand> hands = new CopyOnWriteArrayList<>();
    private final int capacity;
    private boolean closed;

    Inbox(int capacity) {
        this.capacity = capacity;
    }

    /** Leaves the work here and waits for its answer, from any thread but the store's own. */
    <T> T ask(Work<T> work, Duration patience) {
        Job<T> job = new Job<>(work, patience);
        leave(job);
        return job.await();
    }

    private void leave(Job<?> job) {
        lock.lock();
        try {
            if (closed) {
                throw new Refusal.Unavailable(CLOSED, new RejectedExecutionException());
            }
            if (jobs.size() >= capacity) {
                throw new Refusal.Unavailable(BUSY, new RejectedExecutionException());
            }
            jobs.add(job);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /** For one more thread that does the work. */
    Hand hand() {
        Hand hand = new Hand();
        hands.add(hand);
        return hand;
    }

    /** One thread's way to the work. It shows what that thread is at, so that those who wait for it are not forgotten. */
    final class Hand {
        private volatile List<Job<?>> held = List.of();

        private Hand() {}

        /** Waits for work. Empty when the inbox is closed and everything was taken. */
        List<Job<?>> take(int most) {
            held = List.of();
            lock.lock();
            try {
                while (jobs.isEmpty() && !closed) {
                    arrived.awaitUninterruptibly();
                }
                List<Job<?>> taken = new ArrayList<>();
                while (taken.size() < most && !jobs.isEmpty()) {
                    taken.add(jobs.remove());
                }
                held = Collections.unmodifiableList(taken);
                return held;
            } finally {
                lock.unlock();
            }
        }
    }

    /** Refuses what waits here, or is being done, where its caller has waited long enough. */
    void refuseLate() {
        long now = System.nanoTime();
        open().forEach(job -> job.refuseIfLate(now));
    }

    /** Refuses all of it, where no thread is left to do it. */
    void refuseRest() {
        open().forEach(job -> job.refuse(CLOSED, new RejectedExecutionException()));
    }

    private List<Job<?>> open() {
        List<Job<?>> open = new ArrayList<>(waitingJobs());
        hands.forEach(hand -> open.addAll(hand.held));
        return open;
    }

    private List<Job<?>> waitingJobs() {
        lock.lock();
        try {
            return List.copyOf(jobs);
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return jobs.size();
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more; what is here is still done. */
    void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
