/**
 * The conformance profile: a server without a product, for the suites of the protocols' authors. {@code .ci/conformance 3000}
 * starts it on a port.
 */
@NullMarked
package dev.hearth.adapter.websocket.conformance;

import org.jspecify.annotations.NullMarked;
