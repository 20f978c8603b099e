package dev.hearth.adapter.websocket.transport;

import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * What all connections of a transport share.
 *
 * @param sessions starts one virtual thread for each task
 */
record TransportContext(
        Limits limits,
        Timers timers,
        InstantSource clock,
        Executor sessions,
        TransportCounters counters,
        Connections connections,
        Places places) {}
