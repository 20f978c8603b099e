package dev.hearth.bootstrap.server;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;

/**
 * Ends connections whose requests never come to the end of their heads: sent byte by byte, such a request is never silent long
 * enough for an idle time-out. Also those of one peer that has too many of them at a time.
 */
final class SlowHeads implements Connection.Listener {
    private final Map<Connection, Watch> watched = new ConcurrentHashMap<>();
    private final Duration longest;
    private final int mostOfOnePeer;

    /** What was seen of one connection. Only {@link #sweep} touches it. */
    private static final class Watch {
        private long requests;
        private long bytes;
        private long since = System.nanoTime();
        private boolean slow;

        /** Whether the connection is in the head of a request, as it was when it was looked at before. */
        boolean isInHead(Connection connection) {
            long bytesNow = connection.getBytesIn();
            boolean idle = connection.getMessagesIn() > 0 && bytesNow == bytes;
            boolean begun = connection.getMessagesIn() != requests;
            boolean served = connection.getMessagesIn() != connection.getMessagesOut();
            if (idle || begun || served) {
                requests = connection.getMessagesIn();
                bytes = bytesNow;
                since = System.nanoTime();
                slow = false;
                return false;
            }
            boolean again = slow;
            slow = true;
            return again;
        }
    }

    private record Slow(Connection connection, long since) {}

    /**
     * Watches whatever connector it is added to.
     *
     * @param longest from the connection's opening, or the end of the request before, to the end of the head
     * @param mostOfOnePeer connections from one address that are in a head for longer than a sweep takes to come again
     */
    SlowHeads(Duration longest, int mostOfOnePeer) {
        this.longest = longest;
        this.mostOfOnePeer = mostOfOnePeer;
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof ConnectionMetaData) {
            watched.put(connection, new Watch());
        }
    }

    @Override
    public void onClosed(Connection connection) {
        watched.remove(connection);
    }

    /** Looks at all of them; to be called again and again. */
    void sweep() {
        long now = System.nanoTime();
        Map<String, List<Slow>> byPeer = watched.entrySet().stream()
                .filter(entry -> entry.getValue().isInHead(entry.getKey()))
                .map(entry -> new Slow(entry.getKey(), entry.getValue().since))
                .collect(Collectors.groupingBy(slow -> peer(slow.connection())));
        byPeer.values().forEach(slow -> end(slow, now));
    }

    private void end(List<Slow> ofOnePeer, long now) {
        // The oldest first: they are the least likely to be in earnest.
        List<Slow> oldest = ofOnePeer.stream()
                .sorted(Comparator.comparingLong(slow -> slow.since() - now))
                .toList();
        int tooMany = Math.max(0, oldest.size() - mostOfOnePeer);
        for (int i = 0; i < oldest.size(); i++) {
            if (i < tooMany || now - oldest.get(i).since() >= longest.toNanos()) {
                oldest.get(i).connection().getEndPoint().close();
            }
        }
    }

    private static String peer(Connection connection) {
        return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress peer
                ? peer.getAddress().getHostAddress()
                : "";
    }
}
