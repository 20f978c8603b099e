/** Jobs on MongoDB. */
@NullMarked
package dev.hearth.adapter.mongo.job;

import org.jspecify.annotations.NullMarked;
