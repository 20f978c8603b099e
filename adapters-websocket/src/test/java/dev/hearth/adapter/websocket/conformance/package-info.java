/**
 * The conformance profile: a server without a product, for the suites of the protocols' authors. To start it, run {@link
 * dev.hearth.adapter.websocket.conformance.ConformanceServer} on the module's test class path with a port as its only
 * argument.
 */
@NullMarked
package dev.hearth.adapter.websocket.conformance;

import org.jspecify.annotations.NullMarked;
