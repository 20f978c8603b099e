/** Use cases of search, on stores in memory. */
@org.jspecify.annotations.NullMarked
package dev.hearth.application.search;
