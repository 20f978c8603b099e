/** Projects and tasks over REST. */
@NullMarked
package dev.hearth.adapter.rest.work;

import org.jspecify.annotations.NullMarked;
