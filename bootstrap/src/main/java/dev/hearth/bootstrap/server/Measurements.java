package dev.hearth.bootstrap.server;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import dev.hearth.adapter.websocket.live.Entrance;
import dev.hearth.adapter.websocket.transport.TransportGauges;
import dev.hearth.application.job.JobTally;
import dev.hearth.application.job.RunningJobs;
import dev.hearth.application.live.Live;
import java.util.function.Supplier;

/** What the server tells of itself beside what Dropwizard measures: sockets, the live core, and background work. */
final class Measurements {
    private Measurements() {}

    static void register(MetricRegistry metrics, TransportGauges sockets, Entrance entrance, Live live) {
        metrics.register("hearth.sockets.open", new Reading(sockets::openConnections));
        metrics.register("hearth.sockets.strangers", new Reading(sockets::strangers));
        metrics.register("hearth.sockets.addresses", new Reading(sockets::sources));
        metrics.register("hearth.sockets.accounts", new Reading(entrance::accounts));
        metrics.register("hearth.sockets.refused", new Reading(sockets::refused));
        metrics.register("hearth.sockets.queued.bytes", new Reading(sockets::queuedBytes));
        metrics.register("hearth.sockets.messages.in", new Reading(sockets::messagesIn));
        metrics.register("hearth.sockets.messages.out", new Reading(sockets::messagesOut));
        metrics.register("hearth.sockets.closed.slow", new Reading(sockets::closedSlow));
        metrics.register("hearth.live.clients", new Reading(live::clients));
        metrics.register("hearth.live.rooms", new Reading(live::rooms));
    }

    static void register(MetricRegistry metrics, RunningJobs running, JobTally tally) {
        metrics.register("hearth.jobs.running", new Reading(running::count));
        metrics.register("hearth.jobs.done", new Reading(tally::done));
        metrics.register("hearth.jobs.retried", new Reading(tally::retried));
        metrics.register("hearth.jobs.failed", new Reading(tally::failed));
        metrics.register("hearth.jobs.lost", new Reading(tally::lost));
    }

    /** A named class, because the exposition prints the class of a gauge in its help line. */
    private record Reading(Supplier<Number> value) implements Gauge<Number> {
        @Override
        public Number getValue() {
            return value.get();
        }
    }
}
