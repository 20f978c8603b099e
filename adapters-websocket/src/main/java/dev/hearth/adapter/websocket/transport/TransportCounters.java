package dev.hearth.adapter.websocket.transport;

import java.util.concurrent.atomic.LongAdder;

/** What all connections count together. */
final class TransportCounters {
    private final LongAdder queuedBytes = new LongAdder();
    private final LongAdder messagesIn = new LongAdder();
    private final LongAdder messagesOut = new LongAdder();
    private final LongAdder closedSlow = new LongAdder();

    void queued(long bytes) {
        queuedBytes.add(bytes);
    }

    void messageIn() {
        messagesIn.increment();
    }

    void messagesOut(int count) {
        messagesOut.add(count);
    }

    void closedSlow() {
        closedSlow.increment();
    }

    TransportGauges gauges(Connections connections, Places places) {
        return new TransportGauges() {
            @Override
            public int openConnections() {
                return connections.count();
            }

            @Override
            public int strangers() {
                return places.strangers();
            }

            @Override
            public int sources() {
                return places.sources();
            }

            @Override
            public long refused() {
                return places.refused();
            }

            @Override
            public long queuedBytes() {
                return queuedBytes.sum();
            }

            @Override
            public long messagesIn() {
                return messagesIn.sum();
            }

            @Override
            public long messagesOut() {
                return messagesOut.sum();
            }

            @Override
            public long closedSlow() {
                return closedSlow.sum();
            }
        };
    }
}
