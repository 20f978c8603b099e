/** What clients see of the REST interface, on a real server with in-memory ports. */
@NullMarked
package dev.hearth.adapter.rest;

import org.jspecify.annotations.NullMarked;
