/** Who is there, over REST. */
@NullMarked
package dev.hearth.adapter.rest.presence;

import org.jspecify.annotations.NullMarked;
