/** Markdown, and what people try to smuggle through it. */
@NullMarked
package dev.hearth.adapter.external.markdown;

import org.jspecify.annotations.NullMarked;
