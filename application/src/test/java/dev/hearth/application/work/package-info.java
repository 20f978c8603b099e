/** Use cases of projects, on stores in memory. */
@org.jspecify.annotations.NullMarked
package dev.hearth.application.work;
