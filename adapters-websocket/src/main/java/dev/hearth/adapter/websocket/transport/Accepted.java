package dev.hearth.adapter.websocket.transport;

import java.net.SocketAddress;

/** What is left of an opening handshake that was accepted. */
record Accepted(Dialect.Opening opening, Heartbeat.Source heartbeat, SocketAddress remoteAddress, Place place) {}
