/** The running server: Jetty through Dropwizard, with REST, sockets, metrics and health. */
@NullMarked
package dev.hearth.bootstrap.server;

import org.jspecify.annotations.NullMarked;
