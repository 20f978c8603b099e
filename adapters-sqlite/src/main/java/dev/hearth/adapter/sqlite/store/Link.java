package dev.hearth.adapter.sqlite.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that is opened again when it broke. Used by one thread at a time. */
final class Link implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    private final String name;
    private final Supplier<Session> opening;
    private @Nullable Session session;
    private boolean troubled;

    /** @param opening opens the connection when it is first needed, and again after it broke */
    Link(String name, Supplier<Session> opening) {
        this.name = name;
        this.opening = opening;
    }

    /** One that is open already. */
    static Link on(Session open, String name, Supplier<Session> opening) {
        Link link = new Link(name, opening);
        link.session = open;
        return link;
    }

    /** The connection, opened now where there is none. */
    Session session() {
        Session open = session;
        if (open == null) {
            open = opening.get();
            session = open;
        }
        return open;
    }

    /** Notes that all is well: once, where it was not. */
    void worked() {
        if (troubled) {
            troubled = false;
            LOG.info("{} works again", name);
        }
    }

    /** Leaves the broken transaction, and the connection too where it cannot be trusted. */
    void recover(Throwable trouble) {
        if (!troubled) {
            troubled = true;
            LOG.error("{} is in trouble; callers are refused until it is over", name, trouble);
        }
        Session open = session;
        boolean good = trouble instanceof SqlFault fault && fault.extent() == SqlFault.Extent.TRANSACTION;
        if (open != null && !(good && rolledBack(open))) {
            drop();
        }
    }

    private boolean rolledBack(Session open) {
        try {
            open.rollback();
            return true;
        } catch (SqlFault e) {
            LOG.debug("{} cannot roll back", name, e);
            return false;
        }
    }

    private void drop() {
        try {
            close();
        } catch (SqlFault e) {
            LOG.debug("{} cannot be closed cleanly", name, e);
        }
    }

    @Override
    public void close() {
        Session open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }
}
