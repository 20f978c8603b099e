/** Search on MongoDB keeps the laws of its port. */
@NullMarked
package dev.hearth.adapter.mongo.search;

import org.jspecify.annotations.NullMarked;
