/** Markdown, and what people try to smuggle through it. */
@NullMarked
package dev.hearth.adapter.external.recurrence;

import org.jspecify.annotations.NullMarked;
