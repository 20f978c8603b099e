package dev.hearth.adapter.sqlite.store;

import dev.hearth.domain.shared.Refusal;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The open file. Work may be handed in from any thread, virtual ones above all: they only wait, while the calls into SQLite,
 * which would pin a carrier, run on a few threads of the store's own.
 *
 * <p>What the work throws comes out unchanged. {@link Refusal.Unavailable} comes out when the file cannot be used, when too much
 * is waiting, or when an answer takes too long; in the last case a write may still be done, but was not acknowledged.
 */
public final class SqliteDatabase implements AutoCloseable {
    private static final Duration LAST_WRITES = Duration.ofSeconds(15);

    private final FolderLock lock;
    private final Link writerLink;
    /** Each reading thread with its connection. */
    private final Map<Thread, Link> readerLinks;

    private final Duration patience;
    private final Traffic traffic = new Traffic();
    private final Inbox writes;
    private final Inbox reads;
    private final Thread writer;
    private final Watch watch;

    private SqliteDatabase(SqliteSettings settings, FolderLock lock, Link writerLink, Connections connections) {
        this.lock = lock;
        this.writerLink = writerLink;
        this.patience = settings.patience();
        this.writes = new Inbox(settings.queue());
        this.reads = new Inbox(settings.queue());
        this.writer = thread("sqlite-writer", new Writer(writes.hand(), writerLink, settings.batch(), traffic));
        writer.start();
        this.readerLinks = readers(settings.readers(), connections);
        readerLinks.keySet().forEach(Thread::start);
        this.watch = new Watch(writes, reads);
        thread("sqlite-watch", watch).start();
    }

    private Map<Thread, Link> readers(int howMany, Connections connections) {
        Map<Thread, Link> links = new HashMap<>();
        for (int i = 1; i <= howMany; i++) {
            String name = "sqlite-reader-" + i;
            Link link = new Link(name, connections::reader);
            links.put(thread(name, new Reader(reads.hand(), link, traffic)), link);
        }
        return Map.copyOf(links);
    }

    /**
     * Opens the file, made and brought up to date where needed.
     *
     * @throws CannotOpenStore when the operator has to mend something first
     */
    public static SqliteDatabase open(SqliteSettings settings) {
        return open(settings, Migrations.ofHearth());
    }

    static SqliteDatabase open(SqliteSettings settings, Migrations migrations) {
        return open(settings, migrations, UnaryOperator.identity());
    }

    static SqliteDatabase open(SqliteSettings settings, Migrations migrations, UnaryOperator<Connection> around) {
        DataFolder folder = DataFolder.at(settings.folder());
        FolderLock lock = folder.lock();
        try {
            Path file = folder.database();
            Connections connections = new Connections(file, settings.synchronous(), around);
            FileOpening opening = new FileOpening(file, connections, migrations);
            Link link = Link.on(opening.open(), "sqlite-writer", opening::reopen);
            return new SqliteDatabase(settings, lock, link, connections);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Thread thread(String name, Runnable work) {
        return Thread.ofPlatform().name(name).daemon().unstarted(work);
    }

    /**
     * Reads, seeing everything that was acknowledged before. Called within a write it runs in its transaction at once, and sees
     * what that has done; called within a read it sees the same moment.
     */
    public <T> T read(Work<T> work) {
        if (inWriter()) {
            return inside(writerLink, work);
        }
        Link reader = readerLinks.get(Thread.currentThread());
        return reader == null ? reads.ask(work, patience) : inside(reader, work);
    }

    /**
     * Writes, all of it or nothing; when this returns, it survives the loss of power. Called within a write it becomes part of that.
     *
     * @throws IllegalStateException within a read, which would wait for the write and not see it
     */
    public <T> T write(Work<T> work) {
        Work<T> whole = session -> session.whole(work);
        if (readerLinks.containsKey(Thread.currentThread())) {
            throw new IllegalStateException("a read does not write");
        }
        return inWriter() ? inside(writerLink, whole) : writes.ask(whole, patience);
    }

    /** Writes where there is nothing to answer. */
    public void change(Consumer<Session> work) {
        write(session -> {
            work.accept(session);
            return true;
        });
    }

    private boolean inWriter() {
        return writer.equals(Thread.currentThread());
    }

    private static <T> T inside(Link link, Work<T> work) {
        try {
            return work.on(link.session());
        } catch (SqlFault e) {
            if (e.extent() == SqlFault.Extent.STATEMENT) {
                throw e;
            }
            throw new Refusal.Unavailable("The store does not answer right now. Try again shortly.", e);
        }
    }

    /** Reads, and takes a turn of the writing thread without storing anything, so that it costs no flush. */
    public void signOfLife(Duration longest) {
        reads.ask(SqliteDatabase::look, longest);
        writes.ask(SqliteDatabase::look, longest);
    }

    private static List<Long> look(Session session) {
        return session.list("SELECT count(*) FROM sqlite_schema", row -> row.number(1));
    }

    public Traffic traffic() {
        return traffic;
    }

    /** Writes that are waiting for the next commit. */
    public int waiting() {
        return writes.waiting();
    }

    /** Finishes what was handed in, takes nothing more, and leaves one file without a log. Closing twice is harmless. */
    @Override
    public void close() {
        writes.close();
        reads.close();
        boolean ended = ended(writer);
        for (Thread reader : readerLinks.keySet()) {
            ended &= ended(reader);
        }
        // A thread that hangs in the disk still uses its connection: the file must stay locked for as long, and who
        // waits for that thread is told by the watch.
        if (ended) {
            watch.end();
            writes.refuseRest();
            reads.refuseRest();
            writerLink.close();
            lock.close();
        }
    }

    private static boolean ended(Thread thread) {
        try {
            return thread.join(LAST_WRITES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
