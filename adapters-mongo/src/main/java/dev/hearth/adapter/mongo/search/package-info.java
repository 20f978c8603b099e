/** Search on an index of keys in each searched collection. */
@NullMarked
package dev.hearth.adapter.mongo.search;

import org.jspecify.annotations.NullMarked;
