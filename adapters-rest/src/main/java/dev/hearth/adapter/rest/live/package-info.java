/** What changed since: catching up over REST. */
@NullMarked
package dev.hearth.adapter.rest.live;

import org.jspecify.annotations.NullMarked;
