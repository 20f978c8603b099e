package dev.hearth.adapter.sqlite.store;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that refuses work whose caller has waited long enough, to within a quarter of a second. Callers set no timers:
 * a timed wait of a virtual thread is kept by another thread, which since JDK 25 is woken for each, twice. Of all the CPU time of
 * posts by REST that was a tenth.
 */
final class Watch implements Runnable {
    private static final System.Logger LOG = System.getLogger(Watch.class.getName());
    private static final long LOOK_MILLIS = 250;

    private final List<Inbox> inboxes;
    private final CountDownLatch ended = new CountDownLatch(1);

    Watch(Inbox... inboxes) {
        this.inboxes = List.of(inboxes);
    }

    @Override
    public void run() {
        try {
            while (!ended.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            inboxes.forEach(Inbox::refuseLate);
        } catch (RuntimeException bug) {
            // Without this thread callers could wait for ever.
            LOG.log(System.Logger.Level.ERROR, "Could not look for work that waits too long", bug);
        }
    }

    void end() {
        ended.countDown();
    }
}
