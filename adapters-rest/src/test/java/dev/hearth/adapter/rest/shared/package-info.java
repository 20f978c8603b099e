/** The parts around the resources that are judged without a server. */
@NullMarked
package dev.hearth.adapter.rest.shared;

import org.jspecify.annotations.NullMarked;
