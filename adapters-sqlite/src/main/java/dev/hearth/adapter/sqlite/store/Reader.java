package dev.hearth.adapter.sqlite.store;

import java.util.List;

/** A thread that reads. Each piece of work sees one moment of the file, at or after everything acknowledged before it was asked. */
final class Reader implements Runnable {
    private static final String UNAVAILABLE = "The store cannot be read right now. Try again shortly.";

    private final Inbox.Hand hand;
    private final Link link;
    private final Traffic traffic;

    Reader(Inbox.Hand hand, Link link, Traffic traffic) {
        this.hand = hand;
        this.link = link;
        this.traffic = traffic;
    }

    @Override
    public void run() {
        try (link) {
            for (List<Job<?>> one = hand.take(1); !one.isEmpty(); one = hand.take(1)) {
                Job<?> job = one.getFirst();
                if (!job.abandoned()) {
                    answer(job);
                }
            }
        }
    }

    private void answer(Job<?> job) {
        try {
            Session session = link.session();
            session.change("BEGIN");
            job.run(session);
            session.commit();
            traffic.read();
            job.tell();
            link.worked();
        } catch (Throwable trouble) {
            try {
                link.recover(trouble);
            } finally {
                job.refuse(UNAVAILABLE, trouble);
            }
        }
    }
}
