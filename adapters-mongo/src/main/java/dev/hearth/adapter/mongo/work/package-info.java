/** Projects and the people in them on MongoDB. */
@NullMarked
package dev.hearth.adapter.mongo.work;

import org.jspecify.annotations.NullMarked;
