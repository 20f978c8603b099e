package dev.hearth.adapter.sqlite.store;

import java.util.List;

/**
 * The one thread that writes. It takes all writes that wait, runs each in a savepoint of its own, and commits them together:
 * while one commit waits for the disk, the writes for the next one gather. Nobody is answered before the commit; when it
 * fails, everybody in it is refused.
 */
final class Writer implements Runnable {
    private static final String UNAVAILABLE = "The store cannot save anything right now. Try again shortly.";

    private final Inbox.Hand hand;
    private final Link link;
    private final int most;
    private final Traffic traffic;

    Writer(Inbox.Hand hand, Link link, int most, Traffic traffic) {
        this.hand = hand;
        this.link = link;
        this.most = most;
        this.traffic = traffic;
    }

    @Override
    public void run() {
        for (List<Job<?>> batch = hand.take(most); !batch.isEmpty(); batch = hand.take(most)) {
            List<Job<?>> wanted = batch.stream().filter(job -> !job.abandoned()).toList();
            if (!wanted.isEmpty()) {
                answer(wanted);
            }
        }
    }

    private void answer(List<Job<?>> batch) {
        try {
            commit(batch);
            traffic.committed(batch.size());
            batch.forEach(Job::tell);
            link.worked();
        } catch (Throwable trouble) {
            // Anything at all: the only thread that writes must not end.
            try {
                link.recover(trouble);
            } finally {
                batch.forEach(job -> job.refuse(UNAVAILABLE, trouble));
            }
        }
    }

    private void commit(List<Job<?>> batch) {
        Session session = link.session();
        session.change("BEGIN IMMEDIATE");
        batch.forEach(job -> job.run(session));
        session.commit();
    }
}
